// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/Completion.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! What a value is completed with.
enum class Completes : quint8 { Nothing, Words, Files, Folders };

struct Values
{
    Completes by = Completes::Nothing;
    QStringList words;
};

//! The types of values are written for people, as in `--format table|json` and `--output FILE`.
Values valuesOf(const QString &type, const QStringList &kinds)
{
    static const QRegularExpression choices(u"^[a-z][a-z0-9-]*(\\|[a-z][a-z0-9-]*)*$"_s);
    if (choices.match(type).hasMatch())
        return {Completes::Words, type.split(u'|')};
    if (type == "KIND"_L1)
        return {Completes::Words, kinds};
    if (type == "FILE"_L1 || type == "FILE|RUN"_L1 || type == "FROM"_L1 || type == "PATH"_L1)
        return {Completes::Files, {}};
    if (type == "DIR"_L1 || type == "FOLDER"_L1)
        return {Completes::Folders, {}};
    return {};
}

QString parentOf(const QString &path)
{
    return path.section(u' ', 0, -2);
}

QString lastWordOf(const QString &path)
{
    return path.section(u' ', -1);
}

QList<ListedCommand> partsOf(const QString &path, const QList<ListedCommand> &commands)
{
    QList<ListedCommand> parts;
    for (const ListedCommand &command : commands) {
        if (!command.path.isEmpty() && parentOf(command.path) == path)
            parts.append(command);
    }
    return parts;
}

//! Replaces `@1@`, `@2@` and so on by the texts. Scripts contain too many percent signs for QString::arg().
QString filled(const char *pattern, const QStringList &texts)
{
    QString text = QString::fromUtf8(pattern);
    for (qsizetype i = texts.size(); i > 0; --i)
        text.replace(u"@%1@"_s.arg(i), texts.at(i - 1));
    return text;
}

QString bashValue(const Values &values)
{
    switch (values.by) {
    case Completes::Nothing:
        return u":"_s;
    case Completes::Words:
        return values.words.join(u' ');
    case Completes::Files:
        return u":file"_s;
    case Completes::Folders:
        return u":folder"_s;
    }
    return {};
}

constexpr const char *kBashScript = R"(# bash completion for watchkeeper-cli. Written by: watchkeeper-cli completion bash

# COMMAND OPTION: sets `values` to what completes the value of this option. Fails for other words.
_watchkeeper_cli_option()
{
    case "$1 $2" in
@1@    *) return 1 ;;
    esac
}

# COMMAND: sets `options`, and `values` to what completes its arguments or the names of its commands.
_watchkeeper_cli_command()
{
    case $1 in
@2@    esac
    options+='@3@'
}

_watchkeeper_cli()
{
    local word=${COMP_WORDS[COMP_CWORD]} command='' option='' options='' values='' i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; ++i)); do
        if [[ ${COMP_WORDS[i]} == '=' ]]; then
            continue # bash splits --option=value
        elif [[ $option ]]; then
            option=''
        elif _watchkeeper_cli_option "$command" "${COMP_WORDS[i]}"; then
            option=${COMP_WORDS[i]}
        else
            case "$command ${COMP_WORDS[i]}" in
            @4@) command=${command:+$command }${COMP_WORDS[i]} ;;
            esac
        fi
    done
    [[ $word != '=' ]] || word=''
    _watchkeeper_cli_command "$command"
    if [[ $option ]]; then
        _watchkeeper_cli_option "$command" "$option"
    elif [[ $word == -* ]]; then
        values=$options
    fi
    case $values in
    :file)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        ;;
    :folder)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        ;;
    :) ;;
    *) mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word") ;;
    esac
}

complete -F _watchkeeper_cli watchkeeper-cli
)";

QString bashScript(const QList<ListedCommand> &commands, const QStringList &kinds)
{
    QString values;
    QString cases;
    QString commonNames;
    QStringList paths;
    for (const ListedCommand &command : commands) {
        QStringList names;
        for (const ListedOption &option : command.options) {
            names += option.names;
            for (const QString &name : option.names) {
                if (!option.value.isEmpty())
                    values +=
                        u"    %1'%2 %3') values='%4' ;;\n"_s.arg(command.path.isEmpty() ? u"*"_s : QString(), command.path,
                                                                 name, bashValue(valuesOf(option.value, kinds)));
            }
        }
        QStringList parts;
        for (const ListedCommand &part : partsOf(command.path, commands)) {
            parts.append(lastWordOf(part.path));
            paths.append(u"'%1 %2'"_s.arg(command.path, parts.constLast()));
        }
        QString arguments = parts.join(u' ');
        if (parts.isEmpty())
            arguments =
                bashValue(command.arguments.isEmpty() ? Values() : valuesOf(command.arguments.constFirst().value, kinds));
        if (command.path.isEmpty())
            commonNames = names.join(u' ');
        cases += u"    '%1') options='%2 ' values='%3' ;;\n"_s.arg(
            command.path, command.path.isEmpty() ? QString() : names.join(u' '), arguments);
    }
    return filled(kBashScript, {values, cases, commonNames, paths.join(u" | "_s)});
}

//! \param special  the characters that need a backslash
QString zshQuoted(const QString &text, const QString &special)
{
    QString quoted;
    for (const QChar c : text) {
        if (c == u'\'')
            quoted += u"'\\'"_s;
        else if (c == u'\\' || special.contains(c))
            quoted += u'\\';
        quoted += c;
    }
    return quoted;
}

QString zshValue(const QString &type, const QStringList &kinds)
{
    const Values values = valuesOf(type, kinds);
    const QString message = zshQuoted(type, u":"_s);
    switch (values.by) {
    case Completes::Nothing:
        return u":%1: "_s.arg(message);
    case Completes::Words:
        return u":%1:(%2)"_s.arg(message, values.words.join(u' '));
    case Completes::Files:
        return u":%1:_files"_s.arg(message);
    case Completes::Folders:
        return u":%1:_files -/"_s.arg(message);
    }
    return {};
}

//! Returns the arguments of zsh's `_arguments` for these options, one a line.
QString zshOptions(const QList<ListedOption> &options, const QStringList &kinds)
{
    QString lines;
    for (const ListedOption &option : options) {
        const QString help = zshQuoted(option.help, u"[]"_s);
        const QString excluded = option.isRepeatable ? u"*"_s : u'(' + option.names.join(u' ') + u')';
        for (const QString &name : option.names) {
            const QString mark = option.value.isEmpty() ? QString() : name.startsWith("--"_L1) ? u"="_s : u"+"_s;
            lines += u"        '%1%2%3[%4]%5' \\\n"_s.arg(excluded, name, mark, help,
                                                          option.value.isEmpty() ? QString() : zshValue(option.value, kinds));
        }
    }
    return lines;
}

QString zshFunction(const QString &path)
{
    return path.isEmpty() ? u"_watchkeeper-cli"_s : u"_watchkeeper-cli_"_s + QString(path).replace(u' ', u'_');
}

QString zshGroup(const ListedCommand &group, const QString &options, const QList<ListedCommand> &commands)
{
    QString names;
    QString cases;
    for (const ListedCommand &part : partsOf(group.path, commands)) {
        const QString name = lastWordOf(part.path);
        names += u"            '%1:%2'\n"_s.arg(name, zshQuoted(part.help, {}));
        cases += u"        %1) %2 ;;\n"_s.arg(name, zshFunction(part.path));
    }
    return filled(R"(
@1@() {
    local curcontext="$curcontext" state line
    typeset -A opt_args
    _arguments -C \
@2@        '1: :->command' \
        '*:: :->arguments'
    case $state in
    command)
        local -a commands=(
@3@        )
        _describe -t commands command commands
        ;;
    arguments)
        case $line[1] in
@4@        esac
        ;;
    esac
}
)",
                  {zshFunction(group.path), options, names, cases});
}

QString zshScript(const QList<ListedCommand> &commands, const QStringList &kinds)
{
    QString text = u"#compdef watchkeeper-cli\n# Written by: watchkeeper-cli completion zsh\n"_s;
    const QString common = zshOptions(commands.constFirst().options, kinds);
    for (const ListedCommand &command : commands) {
        const QString options = command.path.isEmpty() ? common : zshOptions(command.options, kinds) + common;
        if (!partsOf(command.path, commands).isEmpty()) {
            text += zshGroup(command, options, commands);
            continue;
        }
        const QString arguments = command.arguments.isEmpty()
            ? u"        '*: : '"_s
            : u"        '*%1'"_s.arg(zshValue(command.arguments.constFirst().value, kinds));
        text += filled(R"(
@1@() {
    _arguments \
@2@@3@
}
)",
                       {zshFunction(command.path), options, arguments});
    }
    return text + u"\n_watchkeeper-cli \"$@\"\n"_s;
}

QString fishQuoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

//! Returns the options of fish's `complete` for a value.
QString fishValue(const QString &type, const QStringList &kinds)
{
    const Values values = valuesOf(type, kinds);
    switch (values.by) {
    case Completes::Nothing:
        return u" -x"_s;
    case Completes::Words:
        return u" -x -a "_s + fishQuoted(values.words.join(u' '));
    case Completes::Files:
        return u" -r -F"_s;
    case Completes::Folders:
        return u" -x -a '(__fish_complete_directories)'"_s;
    }
    return {};
}

constexpr const char *kFishScript = R"(# fish completion for watchkeeper-cli. Written by: watchkeeper-cli completion fish

# COMMAND: succeeds if the line names this command so far.
function __watchkeeper_cli_names
    set -l commands @1@
    set -l valued @2@
    set -l command ''
    set -l is_value 0
    for word in (commandline -opc)[2..-1]
        set -l next (string trim -- "$command $word")
        if test $is_value = 1
            set is_value 0
        else if contains -- $next $commands
            set command $next
        else if contains -- "$command $word" $valued; or contains -- " $word" $valued
            set is_value 1
        end
    end
    test "$command" = "$argv[1]"
end

complete -c watchkeeper-cli -f
)";

QString fishScript(const QList<ListedCommand> &commands, const QStringList &kinds)
{
    QStringList paths;
    QStringList valued;
    QString text;
    for (const ListedCommand &command : commands) {
        const QString condition = u" -n "_s + fishQuoted(u"__watchkeeper_cli_names \"%1\""_s.arg(command.path));
        const QString start = u"complete -c watchkeeper-cli"_s;
        for (const ListedOption &option : command.options) {
            QString line = start + (command.path.isEmpty() ? QString() : condition);
            for (const QString &name : option.names) {
                line += name.startsWith("--"_L1) ? u" -l "_s + name.mid(2) : u" -s "_s + name.mid(1);
                if (!option.value.isEmpty())
                    valued.append(fishQuoted(command.path + u' ' + name));
            }
            if (!option.value.isEmpty())
                line += fishValue(option.value, kinds);
            text += line + u" -d "_s + fishQuoted(option.help) + u'\n';
        }
        const QList<ListedCommand> parts = partsOf(command.path, commands);
        for (const ListedCommand &part : parts)
            text += start + condition + u" -a %1 -d %2\n"_s.arg(lastWordOf(part.path), fishQuoted(part.help));
        if (parts.isEmpty() && !command.arguments.isEmpty()) {
            const Values values = valuesOf(command.arguments.constFirst().value, kinds);
            if (values.by != Completes::Nothing)
                text +=
                    start + condition + fishValue(command.arguments.constFirst().value, kinds).replace(" -r"_L1, ""_L1) + u'\n';
        }
        if (!command.path.isEmpty())
            paths.append(fishQuoted(command.path));
    }
    return filled(kFishScript, {paths.join(u' '), valued.join(u' ')}) + text;
}

} // namespace

QString completionScript(const QString &shell, const QList<ListedCommand> &commands, const QStringList &kinds)
{
    if (shell == "bash"_L1)
        return bashScript(commands, kinds);
    return shell == "zsh"_L1 ? zshScript(commands, kinds) : fishScript(commands, kinds);
}

} // namespace watchkeeper
