-- Neovim as an LSP client of its own: opens a report, waits for what the server publishes, applies
-- code actions, and writes what it saw as JSON. Run: nvim --headless -u NONE -c 'luafile session.lua'
-- with the environment saying what to open (see neovim.ts).

local env = vim.env
local job = vim.fn.json_decode(vim.fn.readfile(env.CROSSFOOT_JOB))
local seen = { reports = {} }

local function finish(problem)
  seen.problem = problem
  vim.fn.writefile({ vim.fn.json_encode(seen) }, job.output)
  vim.cmd(problem and 'cquit!' or 'qall!')
end

local published = {}
local function on_publish(err, result, ctx, config)
  published[result.uri] = (published[result.uri] or 0) + 1
  return vim.lsp.diagnostic.on_publish_diagnostics(err, result, ctx, config)
end

local client_id

local function attach(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(buffer, client_id)
  return buffer, vim.uri_from_bufnr(buffer)
end

local function wait_for_publication(uri, count)
  local came = vim.wait(20000, function()
    return (published[uri] or 0) >= count
  end, 20)
  if not came then
    error('nothing was published for ' .. uri)
  end
end

local function diagnostics_of(buffer)
  local result = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    -- Neovim turns the protocol's columns into bytes; the original is kept beside.
    table.insert(result, {
      lsp = diagnostic.user_data.lsp,
      message = diagnostic.message,
      severity = diagnostic.severity,
      source = diagnostic.source,
      range = { diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col },
    })
  end
  return result
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

-- The edit of an action, which the server may give only when asked for it.
local function edit_of(buffer, action)
  if action.edit then
    return action.edit
  end
  local answers, problem = vim.lsp.buf_request_sync(buffer, 'codeAction/resolve', action, 20000)
  if not answers then
    error(problem)
  end
  return answers[client_id].result.edit
end

-- Asks for the actions of a whole document and applies those of one kind.
local function apply_actions(buffer, kind)
  local uri = vim.uri_from_bufnr(buffer)
  local params = {
    textDocument = { uri = uri },
    range = {
      start = { line = 0, character = 0 },
      ['end'] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 },
    },
    context = { diagnostics = {}, only = { kind } },
  }
  local answers, problem = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 20000)
  if not answers then
    error(problem)
  end
  local titles = {}
  local encoding = vim.lsp.get_client_by_id(client_id).offset_encoding
  for _, action in ipairs(answers[client_id].result or {}) do
    table.insert(titles, action.title)
    if kind == 'source.fixAll' then
      vim.lsp.util.apply_workspace_edit(edit_of(buffer, action), encoding)
    end
  end
  return titles
end

local function visit(path)
  local buffer, uri = attach(path)
  wait_for_publication(uri, 1)
  return { path = path, diagnostics = diagnostics_of(buffer) }
end

local function ask(buffer, method, params)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, 20000)
  if not answers then
    error(problem)
  end
  return answers[client_id].result
end

-- Hover, definition, rename and renumbering, at places that the job names.
local function navigate(path)
  local buffer, uri = attach(path)
  wait_for_publication(uri, 1)
  local encoding = vim.lsp.get_client_by_id(client_id).offset_encoding
  local function at(place)
    return { textDocument = { uri = uri }, position = job.places[place] }
  end
  seen.hover = ask(buffer, 'textDocument/hover', at('reference')).contents.value
  seen.definition = ask(buffer, 'textDocument/definition', at('reference'))[1].range.start.line
  local rename = at('acronym')
  rename.newName = 'HPO'
  vim.lsp.util.apply_workspace_edit(ask(buffer, 'textDocument/rename', rename), encoding)
  seen.renamed = text_of(buffer)
  ask(buffer, 'workspace/executeCommand', {
    command = 'crossfoot.renumberAt',
    arguments = { { uri = uri, position = job.places.paragraph } },
  })
  seen.renumbered = text_of(buffer)
end

local function run()
  client_id = vim.lsp.start_client({
    name = 'crossfoot',
    cmd = job.command,
    root_dir = job.workspace,
    handlers = { ['textDocument/publishDiagnostics'] = on_publish },
  })
  for _, path in ipairs(job.reports) do
    table.insert(seen.reports, visit(path))
  end
  local buffer, uri = attach(job.fix)
  wait_for_publication(uri, 1)
  seen.titles = apply_actions(buffer, 'quickfix')
  local before = published[uri]
  seen.applied = apply_actions(buffer, 'source.fixAll')
  wait_for_publication(uri, before + 1)
  seen.fixed = text_of(buffer)
  seen.rest = diagnostics_of(buffer)
  navigate(job.navigate)
end

local ok, problem = pcall(run)
finish(not ok and tostring(problem) or nil)
