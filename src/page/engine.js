// The worker: runs the program, which is compiled for WASI, over the files that the page was given. What the program takes for its
// system is this file: a tree of files to read, slice by slice, a folder in memory to write into, a clock, and random numbers.
// Nothing here can reach a network, and nothing is kept between two runs but the files to read.

"use strict";

/** Numbers of errors, as WASI has them. */
const ERRNO = { badf: 8, exist: 20, inval: 28, io: 29, isdir: 31, noent: 44, nosys: 52, notdir: 54, notempty: 55, rofs: 69, spipe: 70 };

/** Kinds of what stands at a path. */
const KIND = { device: 2, folder: 3, file: 4 };

/** Flags of `path_open`. */
const OPEN = { create: 1, folder: 2, exclusive: 4, truncate: 8 };

/** Where results are written. */
const RESULTS = ".results";

/** The most that is read at a time, and the least: what is asked for in small pieces is cut out of a larger one. */
const SLICE = { most: 8 << 20, least: 1 << 20 };

/** Milliseconds between two words on how far the work is. */
const PAUSE = 100;

/** A call that fails; the program hears of it as of any other error of a system. */
class Fault extends Error {
  constructor(errno) {
    super(`errno ${errno}`);
    this.errno = errno;
  }
}

/** The end of the program. */
class Exit extends Error {
  constructor(code) {
    super(`exit ${code}`);
    this.code = code;
  }
}

let inodes = 0;

/** A folder. */
class Folder {
  kind = KIND.folder;
  inode = ++inodes;
  size = 0;
  changed = 0;
  entries = new Map();

  constructor(isWritable) {
    this.isWritable = isWritable;
  }

  /** The folder of this name in here; it is made where there is none. */
  folder(name) {
    if (!this.entries.has(name)) this.entries.set(name, new Folder(this.isWritable));
    return this.entries.get(name);
  }
}

/** A file that the page was given. It is read where it lies, never as a whole. */
class Given {
  kind = KIND.file;
  inode = ++inodes;
  block = { start: 0, bytes: new Uint8Array(0) };

  constructor(blob, path) {
    this.blob = blob;
    this.path = path;
    this.size = blob.size;
    this.changed = blob.lastModified ?? 0;
  }

  /** Bytes from a place on: at most `count`, fewer at the end. */
  read(at, count) {
    const { start, bytes } = this.block;
    if (at >= start && at < start + bytes.length) return bytes.subarray(at - start, at - start + count);
    const length = Math.min(Math.max(count, SLICE.least), SLICE.most);
    let read;
    try {
      read = new Uint8Array(new FileReaderSync().readAsArrayBuffer(this.blob.slice(at, at + length)));
    } catch {
      // It was changed or removed since the page was given it.
      throw new Fault(ERRNO.io);
    }
    this.block = length > count ? { start: at, bytes: read } : { start: 0, bytes: new Uint8Array(0) };
    return read.subarray(0, count);
  }

  write() {
    throw new Fault(ERRNO.rofs);
  }

  resize() {
    throw new Fault(ERRNO.rofs);
  }
}

/** A file that the program writes, in memory. */
class Written {
  kind = KIND.file;
  inode = ++inodes;
  size = 0;
  changed = 0;
  #room = new Uint8Array(0);

  static of(bytes) {
    const file = new Written();
    file.write(0, bytes);
    return file;
  }

  get bytes() {
    return this.#room.subarray(0, this.size);
  }

  read(at, count) {
    return this.bytes.subarray(at, at + count);
  }

  write(at, bytes) {
    this.resize(Math.max(this.size, at + bytes.length));
    this.#room.set(bytes, at);
  }

  resize(size) {
    if (size > this.#room.length) {
      const room = new Uint8Array(Math.max(size, 2 * this.#room.length, 4096));
      room.set(this.bytes);
      this.#room = room;
    }
    if (size < this.size) this.#room.fill(0, size, this.size);
    this.size = size;
  }
}

/** Standard input, which is empty, and the two outputs, which are kept. */
class Stream extends Written {
  kind = KIND.device;
}

/** How far the work is, told to the page from time to time. */
class Progress {
  #told = 0;
  #read = 0;

  constructor(tell) {
    this.tell = tell;
  }

  /** So many more bytes of a file were read. */
  advance(file, count) {
    if (!(file instanceof Given)) return;
    this.last = file.path;
    this.#read += count;
    const now = performance.now();
    if (now - this.#told < PAUSE) return;
    this.#told = now;
    this.tell({ path: file.path, read: this.#read });
  }
}

/** One run of the program: what it has open, and what it may call. */
class Run {
  #open = new Map();
  #next = 4;
  out = new Stream();
  said = new Stream();

  constructor(root, args, variables, progress) {
    this.root = root;
    this.args = args.map((text) => new TextEncoder().encode(`${text}\0`));
    this.variables = Object.entries(variables).map(([name, value]) => new TextEncoder().encode(`${name}=${value}\0`));
    this.progress = progress;
    [new Stream(), this.out, this.said, root].forEach((node, number) => this.#open.set(number, { node, at: 0 }));
  }

  /** Runs the program to its end and gives its exit code. */
  async start(module) {
    const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: this.calls(), env: this.lacking() });
    this.memory = instance.exports.memory;
    this.room = instance.exports.malloc;
    try {
      instance.exports._start();
      return 0;
    } catch (error) {
      if (error instanceof Exit) return error.code;
      throw error;
    }
  }

  get view() {
    return new DataView(this.memory.buffer);
  }

  bytes(at, count) {
    return new Uint8Array(this.memory.buffer, at, count);
  }

  text(at, count) {
    return new TextDecoder().decode(this.bytes(at, count));
  }

  opened(number) {
    const opened = this.#open.get(number);
    if (!opened) throw new Fault(ERRNO.badf);
    return opened;
  }

  /** What the components of a path lead to: the folder around it, its last name, and what stands there, if anything. */
  find(number, at, count) {
    const { node } = this.opened(number);
    if (node.kind !== KIND.folder) throw new Fault(ERRNO.notdir);
    const way = [node];
    const parts = this.text(at, count).split("/").filter((part) => part !== "" && part !== ".");
    for (const [place, part] of parts.entries()) {
      const around = way.at(-1);
      if (around?.kind !== KIND.folder) throw new Fault(around ? ERRNO.notdir : ERRNO.noent);
      if (part === "..") {
        if (way.length > 1) way.pop();
      } else if (place === parts.length - 1) {
        return { around, name: part, found: around.entries.get(part) };
      } else {
        way.push(around.entries.get(part));
      }
    }
    const found = way.at(-1);
    if (!found) throw new Fault(ERRNO.noent);
    return { found };
  }

  /** As `find`, of something that is there. */
  there(number, at, count) {
    const place = this.find(number, at, count);
    if (!place.found) throw new Fault(ERRNO.noent);
    return place;
  }

  /** As `find`, of a place that may be written. */
  place(number, at, count) {
    const place = this.find(number, at, count);
    if (!place.around?.isWritable) throw new Fault(place.around ? ERRNO.rofs : ERRNO.exist);
    return place;
  }

  /** The pieces of memory that a call names. */
  *pieces(list, count) {
    for (let place = 0; place < count; place += 1) {
      const { view } = this;
      yield [view.getUint32(list + 8 * place, true), view.getUint32(list + 8 * place + 4, true)];
    }
  }

  read(node, from, list, count) {
    let at = from;
    for (const [to, length] of this.pieces(list, count)) {
      if (length === 0) continue;
      if (node.kind === KIND.folder) throw new Fault(ERRNO.isdir);
      const bytes = node.read(at, length);
      this.bytes(to, bytes.length).set(bytes);
      this.progress.advance(node, bytes.length);
      at += bytes.length;
      if (bytes.length < length) break;
    }
    return at - from;
  }

  write(node, from, list, count) {
    let at = from;
    for (const [place, length] of this.pieces(list, count)) {
      if (node.kind === KIND.folder) throw new Fault(ERRNO.isdir);
      // A copy: the memory may move while the file grows.
      node.write(at, this.bytes(place, length).slice());
      at += length;
    }
    return at - from;
  }

  stat(node, to) {
    const { view } = this;
    this.bytes(to, 64).fill(0);
    view.setBigUint64(to + 8, BigInt(node.inode), true);
    view.setUint8(to + 16, node.kind);
    view.setBigUint64(to + 24, 1n, true);
    view.setBigUint64(to + 32, BigInt(node.size), true);
    for (const field of [40, 48, 56]) view.setBigUint64(to + field, BigInt(Math.trunc(node.changed)) * 1_000_000n, true);
  }

  /** Writes a list of texts behind one another, and where each begins. */
  list(texts, places, to) {
    let at = to;
    for (const [place, text] of texts.entries()) {
      this.view.setUint32(places + 4 * place, at, true);
      this.bytes(at, text.length).set(text);
      at += text.length;
    }
  }

  sizes(texts, count, bytes) {
    this.view.setUint32(count, texts.length, true);
    this.view.setUint32(bytes, texts.reduce((sum, text) => sum + text.length, 0), true);
  }

  /** What an older library of C does not have: full paths, and the word that there are no threads. */
  lacking() {
    const done = () => 0;
    return {
      realpath: (path) => {
        const at = path >>> 0;
        const parts = [];
        for (const part of this.text(at, this.bytes(at).indexOf(0)).split("/")) {
          if (part === "..") parts.pop();
          else if (part !== "" && part !== ".") parts.push(part);
        }
        let node = this.root;
        for (const part of parts) node = node?.entries?.get(part);
        if (!node) return 0;
        const full = new TextEncoder().encode(`/${parts.join("/")}\0`);
        const to = this.room(full.length) >>> 0;
        this.bytes(to, full.length).set(full);
        return to;
      },
      chmod: done,
      pthread_attr_init: done,
      pthread_attr_setstacksize: done,
      pthread_attr_destroy: done,
      pthread_create: () => ERRNO.nosys,
      pthread_join: done,
      pthread_detach: done,
    };
  }

  /** What the program may ask of its system. Whatever else it asks for is not there, and it is told so. */
  calls() {
    const said = {
      args_sizes_get: (count, bytes) => this.sizes(this.args, count, bytes),
      args_get: (places, to) => this.list(this.args, places, to),
      environ_sizes_get: (count, bytes) => this.sizes(this.variables, count, bytes),
      environ_get: (places, to) => this.list(this.variables, places, to),
      clock_res_get: (_clock, to) => this.view.setBigUint64(to, 1_000_000n, true),
      clock_time_get: (clock, _precision, to) => {
        const now = clock === 0 ? Date.now() : performance.now();
        this.view.setBigUint64(to, BigInt(Math.trunc(now * 1000)) * 1000n, true);
      },
      random_get: (to, count) => {
        for (let at = 0; at < count; at += 65_536) crypto.getRandomValues(this.bytes(to + at, Math.min(65_536, count - at)));
      },
      proc_exit: (code) => {
        throw new Exit(code);
      },
      sched_yield: () => {},
      fd_prestat_get: (number, to) => {
        if (number !== 3) throw new Fault(ERRNO.badf);
        this.view.setUint32(to, 0, true);
        this.view.setUint32(to + 4, 1, true);
      },
      fd_prestat_dir_name: (_number, to) => this.bytes(to, 1).set([0x2f]),
      fd_fdstat_get: (number, to) => {
        const { node } = this.opened(number);
        this.bytes(to, 24).fill(0);
        // Of what it is not said that it is a terminal: nobody sits there.
        this.view.setUint8(to, node.kind === KIND.device ? 0 : node.kind);
        for (const field of [8, 16]) this.view.setBigUint64(to + field, 0x1fff_ffffn, true);
      },
      fd_fdstat_set_flags: (number) => void this.opened(number),
      fd_filestat_get: (number, to) => this.stat(this.opened(number).node, to),
      fd_filestat_set_size: (number, size) => this.opened(number).node.resize(Number(size)),
      fd_filestat_set_times: (number) => void this.opened(number),
      fd_advise: (number) => void this.opened(number),
      fd_sync: (number) => void this.opened(number),
      fd_datasync: (number) => void this.opened(number),
      fd_close: (number) => {
        this.opened(number);
        this.#open.delete(number);
      },
      fd_read: (number, list, count, to) => {
        const opened = this.opened(number);
        const read = this.read(opened.node, opened.at, list, count);
        opened.at += read;
        this.view.setUint32(to, read, true);
      },
      fd_pread: (number, list, count, at, to) => this.view.setUint32(to, this.read(this.opened(number).node, Number(at), list, count), true),
      fd_write: (number, list, count, to) => {
        const opened = this.opened(number);
        const written = this.write(opened.node, opened.at, list, count);
        opened.at += written;
        this.view.setUint32(to, written, true);
      },
      fd_pwrite: (number, list, count, at, to) => this.view.setUint32(to, this.write(this.opened(number).node, Number(at), list, count), true),
      fd_seek: (number, by, from, to) => {
        const opened = this.opened(number);
        if (opened.node.kind === KIND.device) throw new Fault(ERRNO.spipe);
        const at = [0, opened.at, opened.node.size][from] + Number(by);
        if (!(at >= 0)) throw new Fault(ERRNO.inval);
        opened.at = at;
        this.view.setBigUint64(to, BigInt(at), true);
      },
      fd_tell: (number, to) => this.view.setBigUint64(to, BigInt(this.opened(number).at), true),
      fd_readdir: (number, to, room, cookie, used) => {
        const { node } = this.opened(number);
        if (node.kind !== KIND.folder) throw new Fault(ERRNO.notdir);
        const names = [...node.entries];
        const block = new Uint8Array(room);
        let at = 0;
        for (let place = Number(cookie); place < names.length && at < room; place += 1) {
          const [name, entry] = names[place];
          const text = new TextEncoder().encode(name);
          const whole = new Uint8Array(24 + text.length);
          const head = new DataView(whole.buffer);
          head.setBigUint64(0, BigInt(place + 1), true);
          head.setBigUint64(8, BigInt(entry.inode), true);
          head.setUint32(16, text.length, true);
          head.setUint8(20, entry.kind);
          whole.set(text, 24);
          // The last one may be cut short: then it is asked for again.
          block.set(whole.subarray(0, room - at), at);
          at += Math.min(whole.length, room - at);
        }
        this.bytes(to, at).set(block.subarray(0, at));
        this.view.setUint32(used, at, true);
      },
      path_filestat_get: (number, _follow, at, count, to) => this.stat(this.there(number, at, count).found, to),
      path_filestat_set_times: (number, _follow, at, count) => void this.there(number, at, count),
      path_open: (number, _follow, at, count, how, _rights, _inherited, _flags, to) => {
        const place = how & OPEN.create ? this.find(number, at, count) : this.there(number, at, count);
        let node = place.found;
        if (node && how & OPEN.exclusive) throw new Fault(ERRNO.exist);
        if (!node) {
          if (!place.around.isWritable) throw new Fault(ERRNO.rofs);
          node = new Written();
          place.around.entries.set(place.name, node);
        }
        if (how & OPEN.folder && node.kind !== KIND.folder) throw new Fault(ERRNO.notdir);
        if (how & OPEN.truncate) node.resize(0);
        const opened = this.#next;
        this.#next += 1;
        this.#open.set(opened, { node, at: 0 });
        this.view.setUint32(to, opened, true);
      },
      path_create_directory: (number, at, count) => {
        const { around, name, found } = this.place(number, at, count);
        if (found) throw new Fault(ERRNO.exist);
        around.folder(name);
      },
      path_remove_directory: (number, at, count) => {
        const { around, name, found } = this.place(number, at, count);
        if (found?.kind !== KIND.folder) throw new Fault(found ? ERRNO.notdir : ERRNO.noent);
        if (found.entries.size > 0) throw new Fault(ERRNO.notempty);
        around.entries.delete(name);
      },
      path_unlink_file: (number, at, count) => {
        const { around, name, found } = this.place(number, at, count);
        if (!found) throw new Fault(ERRNO.noent);
        if (found.kind === KIND.folder) throw new Fault(ERRNO.isdir);
        around.entries.delete(name);
      },
      path_rename: (from, at, count, into, toAt, toCount) => {
        const old = this.place(from, at, count);
        if (!old.found) throw new Fault(ERRNO.noent);
        const place = this.place(into, toAt, toCount);
        old.around.entries.delete(old.name);
        place.around.entries.set(place.name, old.found);
      },
      // No link stands anywhere.
      path_readlink: (number, at, count) => {
        this.there(number, at, count);
        throw new Fault(ERRNO.inval);
      },
    };
    const call = (does) => (...given) => {
      // Addresses come with a sign.
      const args = given.map((value) => (typeof value === "number" ? value >>> 0 : value));
      try {
        does(...args);
        return 0;
      } catch (error) {
        if (error instanceof Fault) return error.errno;
        throw error;
      }
    };
    const none = () => ERRNO.nosys;
    return new Proxy({}, { get: (_, name) => (Object.hasOwn(said, name) ? call(said[name]) : none) });
  }
}

/** The files to read, and the program. */
const state = { root: new Folder(false), module: undefined };

/** Takes the files to read in the place of those that were there. */
function take(files) {
  state.root = new Folder(true);
  for (const { path, file } of files) {
    const parts = path.split("/").filter((part) => part !== "");
    const name = parts.pop();
    let folder = state.root;
    for (const part of parts) {
      const inner = folder.folder(part);
      inner.isWritable = false;
      folder = inner;
    }
    folder.entries.set(name, new Given(file, path));
  }
}

/** All files of a folder, by their paths below it. */
function files(folder, before = "") {
  return [...folder.entries].flatMap(([name, entry]) => (entry.kind === KIND.folder ? files(entry, `${before}${name}/`) : [[before + name, entry.bytes.slice()]]));
}

/** Runs a command; `beside` are small files that it finds beside the exports. */
async function run({ args, variables, beside }) {
  const { root } = state;
  root.entries.set(RESULTS, new Folder(true));
  root.entries.set("tmp", root.entries.get("tmp") ?? new Folder(true));
  for (const [name, text] of Object.entries(beside)) root.entries.set(name, Written.of(new TextEncoder().encode(text)));
  const progress = new Progress((progress) => postMessage({ progress }));
  const one = new Run(root, ["untether", ...args], variables, progress);
  const text = (stream) => new TextDecoder().decode(stream.bytes);
  try {
    const code = await one.start(state.module);
    const isNew = ([name, entry]) => entry instanceof Written && !Object.hasOwn(beside, name);
    const settings = [...root.entries].filter(isNew).map(([name, entry]) => [name, entry.bytes.slice()]);
    for (const [name] of settings) root.entries.delete(name);
    return { code, out: text(one.out), said: text(one.said), files: [...files(root.entries.get(RESULTS)), ...settings] };
  } catch (error) {
    const memory = one.memory?.buffer.byteLength ?? 0;
    return { broken: true, why: String(error), said: text(one.said), memory, last: progress.last };
  } finally {
    for (const name of Object.keys(beside)) root.entries.delete(name);
  }
}

/** Unpacks and compiles the program. */
async function prepare(packed) {
  const stream = new self["xz-decompress"].XzReadableStream(new Blob([packed]).stream());
  state.module = await WebAssembly.compile(await new Response(stream).arrayBuffer());
}

/** One thing after the other, in the order in which the page asks. */
let last = Promise.resolve();
onmessage = ({ data }) => {
  last = last.then(async () => {
    if (data.engine) await prepare(data.engine);
    if (data.files) take(data.files);
    if (data.args) postMessage({ done: await run(data) });
  }).catch((error) => postMessage({ done: { broken: true, why: String(error), said: "", memory: 0 } }));
};
