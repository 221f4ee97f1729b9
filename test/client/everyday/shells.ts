import type { Attempt } from '../corpus.ts'

/** What sets up a shell, and what starts programs in shells of others. */
export const shells: readonly Attempt[] = [
  { name: 'direnv’s hook', input: 'eval "$(direnv hook bash)"; npm test' },
  {
    name: 'an agent of ssh',
    input: 'eval "$(ssh-agent -s)" && ssh-add ~/.ssh/id_ed25519; git fetch',
  },
  { name: 'completion of kubectl', input: 'source <(kubectl completion bash)' },
  {
    name: 'completion of npm and gh',
    input: 'source <(npm completion); . <(gh completion -s bash)',
  },
  { name: 'fnm', input: 'eval "$(fnm env --use-on-cd)" && fnm use 22 && npm ci' },
  { name: 'nvm', input: 'source ~/.nvm/nvm.sh && nvm use 22 && npm test' },
  {
    name: 'nvm where it lies',
    input: 'export NVM_DIR="$HOME/.nvm"; [ -s "$NVM_DIR/nvm.sh" ] && . "$NVM_DIR/nvm.sh"; nvm ls',
  },
  { name: 'pyenv', input: 'eval "$(pyenv init -)" && pyenv local 3.12' },
  { name: 'rbenv', input: 'eval "$(rbenv init - bash)"; bundle install' },
  { name: 'Homebrew', input: 'eval "$(/opt/homebrew/bin/brew shellenv)" && brew list' },
  {
    name: 'a file of Homebrew',
    input: '. "$(brew --prefix)/etc/profile.d/bash_completion.sh"',
  },
  {
    name: 'starship and zoxide',
    input: 'eval "$(starship init bash)"; eval "$(zoxide init bash)"',
  },
  { name: 'mise', input: 'eval "$(mise activate bash)" && npm run build' },
  { name: 'conda', input: 'eval "$(conda shell.bash hook)" && conda activate shop && pytest -q' },
  { name: 'minikube’s docker', input: 'eval $(minikube docker-env) && docker build -t shop .' },
  {
    name: 'a virtual environment',
    input: '. venv/bin/activate && pip install -r requirements.txt',
  },
  {
    name: 'the virtual environment of Poetry',
    input: 'source "$(poetry env info --path)/bin/activate" && pytest -q',
  },
  {
    name: 'the root of the repository',
    input: 'cd "$(git rev-parse --show-toplevel)" && npm test',
  },
  {
    name: 'a program by npm bin',
    input: '$(npm bin)/eslint src; "$(npm root)"/.bin/prettier -c .',
  },
  { name: 'the editor', input: '"$EDITOR" README.md' },
  {
    name: 'tmux with a server',
    input: `tmux new -d -s dev 'npm run dev'; tmux kill-session -t dev`,
  },
  { name: 'watch', input: `timeout 3 watch -n1 'docker ps'` },
  { name: 'xargs with eslint', input: 'git diff --name-only -- "*.ts" | xargs -n1 npx eslint' },
  { name: 'cron is looked at', input: 'crontab -l; systemctl status postgresql --no-pager' },
  { name: 'ssh and rsync', input: 'ssh web1 uptime; rsync -av --delete dist/ web1:/srv/shop/' },
  {
    name: 'variables of .env by export and xargs',
    input: `export $(grep -v '^#' .env | xargs) && npx tsx src/index.ts`,
  },
  {
    name: 'variables of .env for a server',
    input: 'set -a && source .env && set +a && npx next dev',
  },
  { name: 'variables of .env by dotenv', input: 'npx dotenv -e .env -- npx next dev' },
  { name: 'variables of .env by node', input: 'node --env-file=.env dist/index.js' },
  { name: 'variables of .env for make', input: 'make -s test && make -s build' },
  {
    name: 'a server in a subshell',
    input: '(npm run dev > /tmp/dev.log 2>&1 &); sleep 3; curl -s localhost:3000/health | jq .',
  },
]
