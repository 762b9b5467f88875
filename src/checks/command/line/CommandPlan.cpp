// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/line/CommandPlan.h"

#include "checks/base/Placeholders.h"
#include "checks/command/line/ShellWords.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <sys/stat.h>
#endif

namespace watchkeeper {

using namespace Qt::StringLiterals;

UserVariables UserVariables::of(const QProcessEnvironment &environment)
{
    return {environment.value(u"PATH"_s), environment.value(u"LC_ALL"_s)};
}

void EnvironmentChanges::set(const QString &name, const QString &value)
{
    m_changes.append({name, value});
}

void EnvironmentChanges::remove(const QString &name)
{
    m_changes.append({name, std::nullopt});
}

QString EnvironmentChanges::value(QLatin1StringView name, const QString &fallback) const
{
    const auto isIt = [name](const auto &change) { return change.first == name; };
    const auto last = std::find_if(m_changes.crbegin(), m_changes.crend(), isIt);
    return last == m_changes.crend() ? fallback : last->second.value_or(QString());
}

QProcessEnvironment EnvironmentChanges::appliedTo(QProcessEnvironment environment) const
{
    for (const auto &[name, value] : m_changes) {
        if (value)
            environment.insert(name, *value);
        else
            environment.remove(name);
    }
    return environment;
}

namespace {

CheckError notFoundError(const QString &message)
{
    return {ErrorType::NotFound, message};
}

CheckError permissionError(const QString &message)
{
    return {ErrorType::Permission, message};
}

QString notFoundText(const QString &program)
{
    if (program.startsWith(u'~') || program.startsWith(u'$'))
        return CommandCheckText::tr(
                   "%1 was not found. Only a shell expands ~ and $NAME. Set shell to true, or use the full path.")
            .arg(program);
    if (program.contains(u'/'))
        return CommandCheckText::tr("%1 was not found. Is the path correct, and is the program installed?").arg(program);
    return CommandCheckText::tr("%1 was not found. Use its full path, or check PATH in the target's environment.").arg(program);
}

//! Whether one of the file's parent folders is inaccessible to the current user.
bool isInInaccessibleFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status;
    return stat(QFile::encodeName(path).constData(), &status) != 0 && errno == EACCES;
#else
    Q_UNUSED(path)
    return false;
#endif
}

QStringList searchPath(const CommandPlan &plan, const UserVariables &user)
{
    const QString path = plan.environment.value("PATH"_L1, user.path.isEmpty() ? u"/usr/local/bin:/usr/bin:/bin"_s : user.path);
    const QStringList folders = path.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    return plan.isPlugin ? folders + pluginFolders() : folders;
}

QStringList candidatePaths(const QString &program, const CommandPlan &plan)
{
#ifdef Q_OS_WIN
    static const QStringList endings{QString(), u".exe"_s, u".cmd"_s, u".bat"_s};
#else
    static const QStringList endings{QString()};
#endif
    const bool isPath = program.contains(u'/') || program.contains(QDir::separator());
    QStringList files;
    for (const QString &ending : endings) {
        if (isPath) // as in a shell, a relative path starts at the working folder
            files += QDir(plan.directory).absoluteFilePath(program + ending);
        for (const QString &folder : isPath ? QStringList() : plan.searchFolders)
            files += folder + u'/' + program + ending;
    }
    return files;
}

std::optional<CheckError> findProgram(CommandPlan *plan, const QString &program)
{
    bool exists = false;
    const QStringList files = candidatePaths(program, *plan);
    for (const QString &file : files) {
        const QFileInfo info(file);
        if (info.isFile() && info.isExecutable()) {
            plan->program = file;
            return std::nullopt;
        }
        exists = exists || info.exists();
    }
    // As in a shell, an inaccessible folder in PATH is skipped.
    if (!exists && program.contains(u'/') && std::any_of(files.cbegin(), files.cend(), isInInaccessibleFolder))
        return permissionError(
            CommandCheckText::tr("The current user isn't allowed to access %1. Grant access to its folder, or run Watchkeeper "
                                 "as another user.")
                .arg(program));
    if (!exists)
        return notFoundError(notFoundText(program));
    return permissionError(
        CommandCheckText::tr("%1 isn't a program that the current user can run. Is it executable (chmod +x)?").arg(program));
}

std::optional<CheckError> checkDirectory(const QString &directory)
{
    if (directory.isEmpty())
        return std::nullopt;
    const QFileInfo info(directory);
    if ((info.isDir() && !info.isExecutable()) || isInInaccessibleFolder(directory))
        return permissionError(CommandCheckText::tr("The current user isn't allowed to access the folder %1.").arg(directory));
    if (!info.exists())
        return notFoundError(CommandCheckText::tr("The folder %1 doesn't exist.").arg(directory));
    if (!info.isDir())
        return notFoundError(CommandCheckText::tr("The working folder %1 is a file, not a folder.").arg(directory));
    return std::nullopt;
}

CheckError commandFieldError(const CheckError &error)
{
    return {error.type(), CommandCheckText::tr("Field command: %1").arg(error.message()), error.detail()};
}

//! The values for the placeholders of a line.
struct PlaceholderValues
{
    const Secrets &secrets;
    const TargetPlaceholders &own;
};

std::optional<CheckError> planShell(CommandPlan *plan, const QString &line, const PlaceholderValues &fillings)
{
    const ShellLine shell = replacePlaceholders(line);
    for (qsizetype n = 0; n < shell.placeholders.size(); ++n) {
        const Expected<QString, CheckError> value = expandText(shell.placeholders.at(n), fillings.secrets, &fillings.own);
        if (!value)
            return commandFieldError(value.error());
        if (value->contains(QChar::Null)) // an environment variable would end at a null character
            return permissionError(CommandCheckText::tr("%1 contains a null character, which isn't allowed in variables.")
                                       .arg(shell.placeholders.at(n)));
        plan->environment.set(shellVariable(n), *value);
    }
    plan->isShell = true;
#ifdef Q_OS_WIN
    plan->name = u"cmd"_s;
    plan->arguments = {u"/d"_s, u"/v:on"_s, u"/c"_s, shell.line};
    plan->program = plan->name;
    return std::nullopt;
#else
    plan->name = u"sh"_s;
    plan->arguments = {u"-c"_s, shell.line};
    plan->program = u"/bin/sh"_s;
    return std::nullopt;
#endif
}

//! Whether a placeholder's value, such as `-rf`, would be treated as an option.
bool becomesOption(const QString &word, const QString &filled)
{
    return word.startsWith(u"${target:"_s) && filled.startsWith(u'-');
}

std::optional<CheckError> planProgram(CommandPlan *plan, const QString &line, const PlaceholderValues &fillings)
{
    const Expected<QStringList, QString> words = splitShellWords(line);
    if (!words)
        return notFoundError(words.error());
    for (const QString &word : *words) {
        const Expected<QString, CheckError> filled = expandText(word, fillings.secrets, &fillings.own);
        if (!filled)
            return commandFieldError(filled.error());
        if (filled->contains(QChar::Null))
            return permissionError(CommandCheckText::tr("An argument contains a null character, which programs can't accept."));
        if (becomesOption(word, *filled))
            return permissionError(
                CommandCheckText::tr("%1 expands to “%2”, which starts with a hyphen. The program would read it "
                                     "as an option. Rename the target.")
                    .arg(word, *filled));
        plan->arguments += *filled;
    }
    plan->name = words->constFirst();
    plan->program = plan->arguments.takeFirst();
    return std::nullopt;
}

//! Returns a cache key that contains all values on which the search for a program depends.
QString searchKey(const CommandPlan &plan)
{
    return plan.searchFolders.join(QDir::listSeparator()) + u'\n' + plan.program;
}

} // namespace

bool ProgramCache::locate(CommandPlan *plan) const
{
    const auto found = m_paths.constFind(searchKey(*plan));
    if (!plan->directory.isEmpty() || found == m_paths.constEnd())
        return false;
    plan->program = *found;
    return true;
}

void ProgramCache::storePath(const CommandPlan &composed, const CommandPlan &located)
{
    constexpr qsizetype kMaximum = 1'000;
    if (m_paths.size() >= kMaximum)
        m_paths.clear();
    m_paths.insert(searchKey(composed), located.program);
}

std::optional<CheckError> locateCommand(CommandPlan *plan)
{
    std::optional<CheckError> problem = checkDirectory(plan->directory);
    if (!problem)
        problem = findProgram(plan, plan->program);
    return problem;
}

QString CommandPlan::shortName() const
{
    return isShell ? QString() : QFileInfo(name).fileName();
}

Expected<CommandPlan, CheckError> composeCommand(const Fields &fields, const UserVariables &user, const Secrets &secrets,
                                                 const TargetPlaceholders &own)
{
    CommandPlan plan;
    plan.isPlugin = fields.flag(u"plugin"_s);
    if (plan.isPlugin)
        useCLocaleForNumbers(&plan.environment, user);
    for (const auto &[name, value] : fields.map(u"environment"_s))
        plan.environment.set(name, value);
    plan.searchFolders = searchPath(plan, user);
    plan.directory = fields.text(u"directory"_s);
    plan.input = fields.text(u"input"_s).toUtf8();
    const QString line = fields.text(u"command"_s);
    const PlaceholderValues fillings{secrets, own};
    if (const auto problem = fields.flag(u"shell"_s) ? planShell(&plan, line, fillings) : planProgram(&plan, line, fillings))
        return Unexpected(*problem);
    return plan;
}

namespace {

QString baseName(const QString &program)
{
    const auto isSeparator = [](QChar c) { return c == u'/' || c == u'\\'; };
    const auto last = std::find_if(program.crbegin(), program.crend(), isSeparator);
    return program.sliced(last.base() - program.cbegin());
}

bool isPlugin(const QString &word)
{
    const QString name = baseName(word);
    return name.startsWith("check_"_L1) && name.size() > 6;
}

//! Whether this program runs the command that follows it on the command line, and exits with that command's exit code or one
//! derived from it.
bool isWrapperProgram(const QString &word)
{
    static const QStringList programs{u"sudo"_s,   u"doas"_s,    u"env"_s,    u"nice"_s,
                                      u"ionice"_s, u"timeout"_s, u"negate"_s, u"urlize"_s};
    return programs.contains(baseName(word));
}

} // namespace

bool startsPlugin(const QString &line)
{
    const auto words = splitShellWords(line);
    if (!words)
        return false;
    return isPlugin(words->constFirst())
        || (isWrapperProgram(words->constFirst()) && std::any_of(words->cbegin() + 1, words->cend(), isPlugin));
}

const QStringList &pluginFolders()
{
#ifdef Q_OS_WIN
    static const QStringList folders;
#else
    static const QStringList folders{u"/usr/lib/nagios/plugins"_s,     u"/usr/lib64/nagios/plugins"_s,
                                     u"/usr/lib/monitoring-plugins"_s, u"/usr/libexec/nagios"_s,
                                     u"/usr/local/nagios/libexec"_s,   u"/usr/local/libexec/nagios"_s};
#endif
    return folders;
}

void useCLocaleForNumbers(EnvironmentChanges *environment, const UserVariables &user)
{
    if (!user.allLocale.isEmpty()) {
        for (const QString &category :
             {u"LANG"_s, u"LC_COLLATE"_s, u"LC_CTYPE"_s, u"LC_MESSAGES"_s, u"LC_MONETARY"_s, u"LC_TIME"_s})
            environment->set(category, user.allLocale);
        environment->remove(u"LC_ALL"_s);
    }
    environment->set(u"LC_NUMERIC"_s, u"C"_s);
}

} // namespace watchkeeper
