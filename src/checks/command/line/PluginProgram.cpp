// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/line/PluginProgram.h"

#include "checks/command/line/CommandPlan.h"
#include "checks/command/line/ShellWords.h"

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

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
