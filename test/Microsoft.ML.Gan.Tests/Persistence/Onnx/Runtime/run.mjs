// Runs a graph once: `node run.mjs MODEL FEEDS RESULTS`. FEEDS and RESULTS are JSON: {name: {type, dims, data}}, data in base64.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The runtime lies where the script was copied to, or where it is run.
const { InferenceSession, Tensor } = createRequire(join(process.cwd(), 'package.json'))('onnxruntime-node');
const arrays = { float32: Float32Array, float64: Float64Array, int64: BigInt64Array };

const [model, feedsFile, resultsFile] = process.argv.slice(2);
const session = await InferenceSession.create(model, { logSeverityLevel: 2, intraOpNumThreads: 1, interOpNumThreads: 1 });
const feeds = {};
for (const [name, { type, dims, data }] of Object.entries(JSON.parse(await readFile(feedsFile, 'utf8')))) {
  const bytes = Buffer.from(data, 'base64');
  feeds[name] = new Tensor(type, new arrays[type](new Uint8Array(bytes).buffer), dims);
}

const results = {};
for (const [name, { type, dims, data }] of Object.entries(await session.run(feeds))) {
  results[name] = { type, dims, data: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64') };
}

await writeFile(resultsFile, JSON.stringify(results));
