// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/OwnCommand.h"

#include "alerts/rules/AlertRule.h"
#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "checks/command/line/ShellWords.h"
#include "targets/document/MaskedTarget.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class OwnCommandText
{
    Q_DECLARE_TR_FUNCTIONS(OwnCommand)
};

const QString kDetachedWord = u"window"_s;
constexpr auto kSeparator = " = "_L1;

//! Programs that interpret their arguments as a script or pass them to a shell, here or on another computer.
bool isInterpreter(const QString &word)
{
    static const QSet<QString> known{u"sh"_s,
                                     u"bash"_s,
                                     u"dash"_s,
                                     u"zsh"_s,
                                     u"ksh"_s,
                                     u"fish"_s,
                                     u"csh"_s,
                                     u"tcsh"_s,
                                     u"busybox"_s,
                                     u"cmd"_s,
                                     u"pwsh"_s,
                                     u"powershell"_s,
                                     u"python"_s,
                                     u"python3"_s,
                                     u"perl"_s,
                                     u"ruby"_s,
                                     u"node"_s,
                                     u"php"_s,
                                     u"lua"_s,
                                     u"awk"_s,
                                     u"ssh"_s,
                                     u"su"_s,
                                     u"eval"_s,
                                     u"xterm"_s,
                                     u"urxvt"_s,
                                     u"konsole"_s,
                                     u"gnome-terminal"_s,
                                     u"x-terminal-emulator"_s,
                                     u"lxterminal"_s,
                                     u"kitty"_s,
                                     u"xfce4-terminal"_s,
                                     u"foot"_s,
                                     u"alacritty"_s,
                                     u"mate-terminal"_s,
                                     u"wezterm"_s,
                                     u"terminator"_s,
                                     u"tilix"_s,
                                     u"wt"_s,
                                     u"tmux"_s,
                                     u"screen"_s,
                                     u"osascript"_s,
                                     u"rxvt"_s,
                                     u"qterminal"_s,
                                     u"st"_s,
                                     u"watch"_s,
                                     u"xargs"_s,
                                     u"find"_s,
                                     u"expect"_s,
                                     u"tclsh"_s};
    static const QRegularExpression folder(u"^.*[/\\\\]"_s);
    QString program = word.toLower();
    program.remove(folder);
    if (program.endsWith(".exe"_L1))
        program.chop(4);
    return known.contains(program);
}

//! Returns whether a shell has no special meaning for any character of the value.
bool isPlain(const QString &value)
{
    static const QRegularExpression plain(u"^[\\p{L}\\p{N}.,:/@%+=_ -]*$"_s);
    return plain.match(value).hasMatch() && !value.contains(u' ');
}

bool isHostName(const QString &host)
{
    static const QRegularExpression name(u"^[\\p{L}\\p{N}_:][\\p{L}\\p{N}._:%-]*$"_s); // also IPv6 addresses with a zone
    return name.match(host).hasMatch();
}

//! Replaces `{{word}}` in a template.
QString withWord(QString text, const QString &word, const QString &value)
{
    const QRegularExpression placeholder(u"(?<!\\{)\\{\\{\\s*%1\\s*\\}\\}"_s.arg(word));
    return text.replace(placeholder, value);
}

bool hasWord(const QString &text, const QString &word)
{
    return withWord(text, word, {}) != text;
}

//! Returns the words of the line, or the reason why it can't be used.
Expected<QStringList, QString> wordsOf(const QString &line)
{
    const auto words = splitShellWords(line);
    if (!words)
        return words;
    if (words->isEmpty())
        return Unexpected(OwnCommandText::tr("Enter the program to run and its arguments."));
    for (const QString &word : *words) {
        const auto parsed = AlertTemplate::parse(withWord(withWord(word, u"host"_s, {}), u"port"_s, {}));
        if (!parsed)
            return Unexpected(parsed.error().text);
    }
    if (words->first().contains("{{"_L1))
        return Unexpected(OwnCommandText::tr("The program can't be a placeholder."));
    return words;
}

} // namespace

QString OwnCommand::problem() const
{
    if (name.trimmed().isEmpty())
        return OwnCommandText::tr("Enter a name.");
    if (name.contains(u'=') || name.contains(u'(') || name.contains(u'\n'))
        return OwnCommandText::tr("A name can't contain “=” or “(”.");
    const auto words = wordsOf(line);
    if (!words)
        return words.error();
    for (const QString &kind : kinds) {
        if (!findKind(kind))
            return OwnCommandText::tr("“%1” isn't a type of targets.").arg(kind);
    }
    return {};
}

QString ownCommandText(const OwnCommand &command)
{
    QStringList options;
    if (!command.kinds.isEmpty())
        options.append(command.kinds.join(u", "_s));
    if (command.isDetached)
        options.append(kDetachedWord);
    const QString written = options.isEmpty() ? QString() : u" (%1)"_s.arg(options.join(u"; "_s));
    return command.name.trimmed() + written + kSeparator + command.line.trimmed();
}

std::optional<OwnCommand> ownCommandFromText(const QString &text)
{
    static const QRegularExpression entry(u"^([^=(]+?)\\s*(?:\\(([^)]*)\\))?\\s*=\\s(.*)$"_s);
    const auto match = entry.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    OwnCommand command{match.captured(1).trimmed(), match.captured(3).trimmed(), {}, false};
    static const QRegularExpression separators(u"[,;]"_s);
    for (const QString &option : match.captured(2).split(separators, Qt::SkipEmptyParts)) {
        if (option.trimmed() == kDetachedWord)
            command.isDetached = true;
        else
            command.kinds.append(option.trimmed());
    }
    return command.problem().isEmpty() ? std::optional(command) : std::nullopt;
}

QList<OwnCommand> exampleCommands()
{
#ifdef Q_OS_WIN
    return {{OwnCommandText::tr("Log in with ssh"), u"cmd /c start ssh {{host}}"_s, {}, true},
            {OwnCommandText::tr("Route in a terminal"), u"cmd /c start cmd /k tracert {{host}}"_s, {}, true},
            {OwnCommandText::tr("Ping three times"), u"ping -n 3 {{host}}"_s, {}, false}};
#elif defined(Q_OS_MACOS)
    return {{OwnCommandText::tr("Log in with ssh"), u"open ssh://{{host}}"_s, {}, true},
            {OwnCommandText::tr("Route in a terminal"),
             u"osascript -e 'tell application \"Terminal\" to do script \"traceroute {{host}}\"'"_s,
             {},
             true},
            {OwnCommandText::tr("Ping three times"), u"ping -c 3 {{host}}"_s, {}, false}};
#else
    return {{OwnCommandText::tr("Log in with ssh"), u"x-terminal-emulator -e ssh {{host}}"_s, {}, true},
            {OwnCommandText::tr("Route in a terminal"), u"x-terminal-emulator -e mtr {{host}}"_s, {}, true},
            {OwnCommandText::tr("Ping three times"), u"ping -c 3 {{host}}"_s, {}, false}};
#endif
}

CommandSubject commandSubject(const Target &target)
{
    CommandSubject subject;
    subject.alert.targetId = target.id;
    subject.alert.targetName = target.name;
    subject.alert.targetKind = target.kind;
    subject.alert.address = unmaskedLine(maskedAddress(target));
    subject.alert.tags = target.tags;
    const Kind *kind = findKind(target.kind);
    if (!kind)
        return subject;
    if (kind->host)
        subject.host = kind->host(target.fields);
    const auto endpoint = serviceEndpointFor(*kind, target.fields, {});
    if (endpoint && !endpoint->isBehindProxy) { // otherwise, it is that of the proxy
        subject.port = endpoint->port;
        if (subject.host.isEmpty())
            subject.host = endpoint->host;
    }
    return subject;
}

Expected<CommandCall, QString> commandCall(const OwnCommand &command, const CommandSubject &subject, qint64 now,
                                           const QTimeZone &zone)
{
    const auto words = wordsOf(command.line);
    if (!words)
        return Unexpected(words.error());
    const bool isInterpreted = std::any_of(words->begin(), words->end(), isInterpreter);
    QStringList filled;
    for (const QString &word : *words) {
        if (hasWord(word, u"host"_s) && subject.host.isEmpty())
            return Unexpected(OwnCommandText::tr("The target contacts no host."));
        if (hasWord(word, u"host"_s) && !isHostName(subject.host))
            return Unexpected(OwnCommandText::tr("“%1” isn't a host name or an address.").arg(subject.host));
        if (hasWord(word, u"port"_s) && subject.port <= 0)
            return Unexpected(OwnCommandText::tr("The target contacts no port."));
        const QString known = withWord(withWord(word, u"host"_s, subject.host), u"port"_s, QString::number(subject.port));
        const auto rest = AlertTemplate::parse(known);
        if (!rest)
            return Unexpected(rest.error().text);
        const QString value = rest->filled(subject.alert, now, zone);
        if (word.startsWith("{{"_L1) && value.startsWith(u'-'))
            return Unexpected(
                OwnCommandText::tr("“%1” begins with “-”, so the program would take it as an option.").arg(value));
        if (isInterpreted && value != known) { // a template without placeholders stays as it is
            for (const AlertPlaceholder &placeholder : alertPlaceholders()) {
                if (!hasWord(known, placeholder.word))
                    continue;
                const auto one = AlertTemplate::parse(u"{{%1}}"_s.arg(placeholder.word));
                const QString inserted = one->filled(subject.alert, now, zone);
                if (!isPlain(inserted))
                    return Unexpected(
                        OwnCommandText::tr("“%1” has characters that a shell could interpret. In a script, use the variables "
                                           "of the environment, such as \"$WATCHKEEPER_TARGET\".")
                            .arg(inserted));
            }
        }
        filled.append(value);
    }
    return CommandCall{filled.takeFirst(), filled};
}

} // namespace watchkeeper
