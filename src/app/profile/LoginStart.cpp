// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/LoginStart.h"

#include "app/process/Process.h"
#include "checks/Registry.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#ifdef Q_OS_WIN
#include <QSettings>
#endif

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class LoginText
{
    Q_DECLARE_TR_FUNCTIONS(LoginStart)
};

const QString kMinimizedOption = u"--minimized"_s;
constexpr qint64 kMaxEntrySize = 64 * 1024; // entries have less than one KiB

//! Returns the command that starts this program with this profile.
QStringList loginCommand(const Profile &profile, bool isMinimized)
{
    QStringList command{QDir::toNativeSeparators(programFile())};
    if (isMinimized)
        command.append(kMinimizedOption);
    if (profile.place() == Profile::Place::Chosen)
        command += {u"--profile"_s, QDir::toNativeSeparators(profile.folder())};
    return command;
}

//! Returns `name`, followed by a mark of the profile unless it is the standard one.
QString entryName(const QString &name, const Profile &profile)
{
    constexpr qsizetype kMarkLength = 8;
    if (profile.place() != Profile::Place::Chosen)
        return name;
    const QByteArray hash = QCryptographicHash::hash(profile.folder().toUtf8(), QCryptographicHash::Sha256).toHex();
    return name + u'-' + QString::fromLatin1(hash.first(kMarkLength));
}

//! Returns why this program can't start at login with this profile.
QString loginRefusal(const Profile &profile)
{
    switch (profile.place()) {
    case Profile::Place::Portable:
        return LoginText::tr("Not available with a portable profile, which changes nothing else on this computer.");
    case Profile::Place::Temporary:
        return LoginText::tr("Not available with a temporary profile.");
    case Profile::Place::Standard:
    case Profile::Place::Chosen:
        break;
    }
    if (isInFlatpak())
        return LoginText::tr("Not available in a Flatpak, which can't see what starts at login. Add Watchkeeper to the startup "
                             "programs in the settings of your desktop.");
    return {};
}

QString loginNote(const QString &command)
{
    return LoginText::tr(
               "The entry was changed, or is from another copy of Watchkeeper. It starts %1. To replace it, turn it off, "
               "apply, and turn it on again.")
        .arg(command);
}

//! \param expected  returns the command of an entry that writeLoginStart() would write
template<class Expected>
LoginStartState stateOf(const login_entry::Content &entry, Expected expected)
{
    LoginStartState state;
    state.start.isOn = entry.isOn;
    if (!entry.isOn)
        return state;
    state.start.isMinimized = entry.command.contains(kMinimizedOption);
    if (entry.command != expected(state.start.isMinimized))
        state.note = loginNote(entry.command);
    return state;
}

#ifndef Q_OS_WIN
QByteArray entryFileContent(const QString &path)
{
    QFile file(path);
    return openForReading(&file).isEmpty() ? readBounded(&file, kMaxEntrySize) : QByteArray();
}

QString removeEntryFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.remove())
        return {};
    return LoginText::tr("%1 couldn't be removed: %2. Remove it yourself, or make its folder writable.")
        .arg(path, file.errorString());
}
#endif

} // namespace

namespace login_entry {

namespace {

const QByteArray kDesktopHead = "[Desktop Entry]\nType=Application\nName=Watchkeeper\n";

//! Escapes a string of a desktop file.
QString escapedString(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s).replace(u'\r', u"\\r"_s);
}

QString unescapedString(const QString &text)
{
    static const QHash<QChar, QChar> escapes{{u's', u' '}, {u'n', u'\n'}, {u't', u'\t'}, {u'r', u'\r'}, {u'\\', u'\\'}};
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape = text.at(i) == u'\\' && i + 1 < text.size() && escapes.contains(text.at(i + 1));
        plain += isEscape ? escapes.value(text.at(++i)) : text.at(i);
    }
    return plain;
}

QString quotedDesktopArgument(QString argument)
{
    argument.replace(u'%', u"%%"_s);
    static const QString plain = u"/._-+=:,@%"_s;
    const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || plain.contains(c); };
    if (!argument.isEmpty() && std::all_of(argument.cbegin(), argument.cend(), isPlain))
        return argument;
    for (const QChar special : {u'\\', u'"', u'`', u'$'}) // the backslash first, because the others are escaped with it
        argument.replace(special, u'\\' + QString(special));
    return u'"' + argument + u'"';
}

//! Returns the keys and values of the group `[Desktop Entry]`, without translations.
QHash<QString, QString> desktopKeys(const QByteArray &content)
{
    QHash<QString, QString> keys;
    bool isInGroup = false;
    for (const QString &line : QString::fromUtf8(content).split(u'\n')) {
        const qsizetype at = line.indexOf(u'=');
        if (line.startsWith(u'['))
            isInGroup = line.trimmed() == "[Desktop Entry]"_L1;
        else if (isInGroup && at > 0 && !line.startsWith(u'#'))
            keys.insert(line.first(at).trimmed(), unescapedString(line.sliced(at + 1).trimmed()));
    }
    return keys;
}

//! Returns whether the entry applies to this desktop (OnlyShowIn, NotShowIn).
bool isForDesktop(const QHash<QString, QString> &keys, const QStringList &desktops)
{
    const auto names = [&](const QString &key) {
        const QStringList listed = keys.value(key).split(u';', Qt::SkipEmptyParts);
        return std::any_of(listed.begin(), listed.end(), [&](const QString &name) { return desktops.contains(name); });
    };
    return (!keys.contains(u"OnlyShowIn"_s) || names(u"OnlyShowIn"_s)) && !names(u"NotShowIn"_s);
}

} // namespace

QString desktopCommand(const QStringList &command)
{
    QStringList words;
    for (const QString &argument : command)
        words.append(quotedDesktopArgument(argument));
    return escapedString(words.join(u' '));
}

QByteArray desktopFile(const QStringList &command)
{
    return kDesktopHead + "Comment=" + LoginText::tr("Monitors web pages, servers, certificates and commands").toUtf8()
        + "\nExec=" + desktopCommand(command).toUtf8() + "\nTryExec=" + escapedString(command.first()).toUtf8()
        + "\nIcon=" WATCHKEEPER_APP_ID "\nTerminal=false\nX-GNOME-Autostart-enabled=true\n";
}

QByteArray hiddenDesktopFile()
{
    return kDesktopHead + "Hidden=true\n";
}

Content readDesktopFile(const QByteArray &content, const QStringList &desktops)
{
    const QHash<QString, QString> keys = desktopKeys(content);
    const QString program = keys.value(u"TryExec"_s);
    const bool hasProgram = program.isEmpty() || !QStandardPaths::findExecutable(program).isEmpty();
    Content entry;
    entry.command = keys.value(u"Exec"_s);
    entry.isOn = !entry.command.isEmpty() && keys.value(u"Hidden"_s) != "true"_L1
        && keys.value(u"X-GNOME-Autostart-enabled"_s) != "false"_L1 && hasProgram && isForDesktop(keys, desktops);
    return entry;
}

QString windowsCommand(const QStringList &command)
{
    QStringList words;
    for (const QString &argument : command) {
        QString word;
        qsizetype backslashes = 0;
        for (const QChar c : argument) {
            // Backslashes are literal unless a quotation mark follows them.
            if (c == u'"')
                word += QString(backslashes + 1, u'\\');
            backslashes = c == u'\\' ? backslashes + 1 : 0;
            word += c;
        }
        const bool isPlain = !argument.isEmpty() && !argument.contains(u' ') && !argument.contains(u'\t');
        words.append(isPlain ? word : u'"' + word + QString(backslashes, u'\\') + u'"');
    }
    return words.join(u' ');
}

QByteArray launchAgent(const QString &label, const QStringList &command)
{
    QByteArray content;
    QXmlStreamWriter xml(&content);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeDTD(
        u"<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">"_s);
    xml.writeStartElement(u"plist"_s);
    xml.writeAttribute(u"version"_s, u"1.0"_s);
    xml.writeStartElement(u"dict"_s);
    xml.writeTextElement(u"key"_s, u"Label"_s);
    xml.writeTextElement(u"string"_s, label);
    // System Settings shows the name and the icon of this app in the list of login items.
    xml.writeTextElement(u"key"_s, u"AssociatedBundleIdentifiers"_s);
    xml.writeTextElement(u"string"_s, QStringLiteral(WATCHKEEPER_APP_ID));
    xml.writeTextElement(u"key"_s, u"ProgramArguments"_s);
    xml.writeStartElement(u"array"_s);
    for (const QString &argument : command)
        xml.writeTextElement(u"string"_s, argument);
    xml.writeEndElement();
    xml.writeTextElement(u"key"_s, u"RunAtLoad"_s);
    xml.writeEmptyElement(u"true"_s);
    xml.writeTextElement(u"key"_s, u"ProcessType"_s);
    xml.writeTextElement(u"string"_s, u"Interactive"_s);
    xml.writeEndDocument();
    return content;
}

Content readLaunchAgent(const QByteArray &content)
{
    QXmlStreamReader xml(content);
    QHash<QString, QString> values; // the value of each key: `true`, `false`, or a command
    QString key;
    QStringList command;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        if (name == "key"_L1)
            key = xml.readElementText();
        else if (name == "string"_L1 && key == "ProgramArguments"_L1)
            command.append(xml.readElementText());
        else if (name == "true"_L1 || name == "false"_L1)
            values.insert(key, name);
    }
    Content entry;
    entry.command = windowsCommand(command); // only for display and comparison
    entry.isOn = !xml.hasError() && !command.isEmpty() && values.value(u"RunAtLoad"_s) == "true"_L1
        && values.value(u"Disabled"_s) != "true"_L1;
    return entry;
}

} // namespace login_entry

#if defined(Q_OS_WIN)

namespace {

// Programs that start at login, and whether the Task Manager has turned them off.
const QString kRunKey = u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s;
const QString kApprovalKey =
    u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run"_s;
constexpr qsizetype kMaxRunCommand = 260; // Windows ignores longer values

QString runValue(const Profile &profile)
{
    return entryName(u"Watchkeeper"_s, profile);
}

} // namespace

LoginStartState readLoginStart(const Profile &profile)
{
    const QString name = runValue(profile);
    const QByteArray approval = QSettings(kApprovalKey, QSettings::NativeFormat).value(name).toByteArray();
    const bool isTurnedOff = !approval.isEmpty() && (approval.at(0) & 1) != 0;
    login_entry::Content entry;
    entry.command = QSettings(kRunKey, QSettings::NativeFormat).value(name).toString();
    entry.isOn = !entry.command.isEmpty() && !isTurnedOff;
    LoginStartState state =
        stateOf(entry, [&](bool isMinimized) { return login_entry::windowsCommand(loginCommand(profile, isMinimized)); });
    state.refusal = loginRefusal(profile);
    return state;
}

QString writeLoginStart(const Profile &profile, const LoginStart &start)
{
    if (const QString refusal = loginRefusal(profile); !refusal.isEmpty())
        return refusal;
    const QString name = runValue(profile);
    QSettings run(kRunKey, QSettings::NativeFormat);
    QSettings approval(kApprovalKey, QSettings::NativeFormat);
    const QString command = login_entry::windowsCommand(loginCommand(profile, start.isMinimized));
    if (start.isOn && command.size() > kMaxRunCommand)
        return LoginText::tr(
                   "Windows can't start a command of more than %1 characters at login. Move the program or the profile "
                   "to a folder with a shorter path.")
            .arg(kMaxRunCommand);
    if (start.isOn) {
        run.setValue(name, command);
        approval.remove(name);
    } else {
        run.remove(name);
    }
    run.sync();
    approval.sync();
    if (run.status() == QSettings::NoError && approval.status() == QSettings::NoError)
        return {};
    return LoginText::tr("The registry key %1 couldn't be changed. Does a policy of this computer forbid it?").arg(kRunKey);
}

#elif defined(Q_OS_MACOS)

namespace {

QString agentLabel(const Profile &profile)
{
    return entryName(QStringLiteral(WATCHKEEPER_APP_ID), profile);
}

QString agentFile(const Profile &profile)
{
    return u"%1/Library/LaunchAgents/%2.plist"_s.arg(QDir::homePath(), agentLabel(profile));
}

} // namespace

LoginStartState readLoginStart(const Profile &profile)
{
    const auto expected = [&](bool isMinimized) { return login_entry::windowsCommand(loginCommand(profile, isMinimized)); };
    LoginStartState state = stateOf(login_entry::readLaunchAgent(entryFileContent(agentFile(profile))), expected);
    state.refusal = loginRefusal(profile);
    return state;
}

QString writeLoginStart(const Profile &profile, const LoginStart &start)
{
    if (const QString refusal = loginRefusal(profile); !refusal.isEmpty())
        return refusal;
    const QString file = agentFile(profile);
    if (!start.isOn)
        return removeEntryFile(file);
    return writeFileSafely(file, login_entry::launchAgent(agentLabel(profile), loginCommand(profile, start.isMinimized)));
}

#else

namespace {

QString desktopFileName(const Profile &profile)
{
    return u"autostart/%1.desktop"_s.arg(entryName(QStringLiteral(WATCHKEEPER_APP_ID), profile));
}

//! Returns the path of the user's own entry.
QString userEntryFile(const Profile &profile)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/' + desktopFileName(profile);
}

//! Returns the path of the entry that counts: the user's own, or one in a folder of the system. Empty if there is none.
QString effectiveEntryFile(const Profile &profile)
{
    return QStandardPaths::locate(QStandardPaths::GenericConfigLocation, desktopFileName(profile));
}

} // namespace

LoginStartState readLoginStart(const Profile &profile)
{
    const QString file = effectiveEntryFile(profile);
    const QStringList desktops = qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':', Qt::SkipEmptyParts);
    login_entry::Content entry;
    if (!file.isEmpty())
        entry = login_entry::readDesktopFile(entryFileContent(file), desktops);
    const auto expected = [&](bool isMinimized) {
        const QByteArray own = login_entry::desktopFile(loginCommand(profile, isMinimized));
        return login_entry::readDesktopFile(own, {}).command;
    };
    LoginStartState state = stateOf(entry, expected);
    state.refusal = loginRefusal(profile);
    return state;
}

QString writeLoginStart(const Profile &profile, const LoginStart &start)
{
    if (const QString refusal = loginRefusal(profile); !refusal.isEmpty())
        return refusal;
    const QString file = userEntryFile(profile);
    if (start.isOn)
        return writeFileSafely(file, login_entry::desktopFile(loginCommand(profile, start.isMinimized)));
    if (const QString problem = removeEntryFile(file); !problem.isEmpty())
        return problem;
    return effectiveEntryFile(profile).isEmpty() ? QString() : writeFileSafely(file, login_entry::hiddenDesktopFile());
}

#endif

} // namespace watchkeeper
