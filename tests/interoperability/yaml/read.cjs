// Reads YAML texts, one a line as JSON, and prints each as the package of npm $1 reads it.
const readline = require("node:readline");
const yaml = require(process.argv[2]);

// The value with its type, in the words of JSON's data model.
function typed(value) {
  if (Array.isArray(value)) return { sequence: value.map(typed) };
  if (value instanceof Date) return { other: "Date" };
  // js-yaml gives every key as a string.
  if (value !== null && typeof value === "object") {
    return { mapping: Object.entries(value).map(([key, item]) => [key, typed(item)]) };
  }
  if (Number.isSafeInteger(value)) return { integer: String(value) };
  if (typeof value === "number") return { double: String(value) };
  return value === undefined ? null : value;
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  try {
    console.log(JSON.stringify(typed(yaml.load(JSON.parse(line)))));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message.split("\n")[0] }));
  }
});
