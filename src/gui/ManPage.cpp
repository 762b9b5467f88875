// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ManPage.h"

#include "app/words/Roff.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString windowOptionTag(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names.append(roff::bold((name.size() > 1 ? u"--"_s : u"-"_s) + name));
    const QString tag = names.join(u", "_s);
    return option.valueName().isEmpty() ? tag : tag + u' ' + roff::italic(option.valueName());
}

} // namespace

QString manPage(const QList<QCommandLineOption> &options)
{
    QString page =
        u".TH WATCHKEEPER 1 \"\" \"Watchkeeper %1\" \"User Commands\"\n"_s.arg(QCoreApplication::applicationVersion());
    page += u".SH NAME\nwatchkeeper \\- monitor web pages, servers, certificates and commands\n"_s;
    page += u".SH SYNOPSIS\n"_s + roff::bold(u"watchkeeper"_s) + u" ["_s + roff::italic(u"OPTION"_s) + u"]... ["_s
        + roff::italic(u"TEXT"_s) + u"]...\n"_s;
    page += u".SH DESCRIPTION\n"_s
        + roff::escaped(u"Watchkeeper checks web pages, servers, certificates and commands from this computer. A window shows "
                        "their state live, and alerts tell you when one stops working and why."_s)
        + u'\n';
    page += roff::paragraph(u"Each TEXT is a URL, host:port or a command in quotes. Watchkeeper monitors these instead of the "
                            "profile's targets until you quit."_s);
    page +=
        roff::paragraph(u"Only one program at a time can use a profile. Starting Watchkeeper again shows the open window."_s);
    page += u".SH OPTIONS\n"_s;
    for (const QCommandLineOption &option : options)
        page += roff::tagged(windowOptionTag(option), option.description());
    page += u".SH EXIT STATUS\n"_s;
    page += roff::tagged(roff::bold(u"0"_s), u"Watchkeeper quit normally, or printed what you asked for."_s);
    page += roff::tagged(roff::bold(u"1"_s), u"No display was found, or another program uses the profile."_s);
    page += roff::tagged(roff::bold(u"64"_s), u"An option or a target is invalid."_s);
    page += roff::tagged(roff::bold(u"74"_s), u"A file couldn't be written."_s);
    page += roff::tagged(roff::bold(u"130"_s), u"Interrupted by Ctrl-C (SIGINT)."_s);
    page += roff::tagged(roff::bold(u"143"_s), u"Terminated (SIGTERM)."_s);
    page += u".SH FILES\n"_s;
    page += roff::tagged(roff::bold(u"~/.config/watchkeeper/"_s),
                         u"Configuration of the default profile. watchkeeper-cli(1) describes its files."_s);
    page += roff::tagged(roff::bold(u"~/.local/share/watchkeeper/"_s), u"Its history."_s);
    page += roff::tagged(roff::bold(u"~/.local/state/watchkeeper/"_s), u"Its window layout and log."_s);
    page += u".SH ENVIRONMENT\n"_s;
    page += roff::profileEnvironment();
    page += roff::tagged(roff::bold(u"DISPLAY"_s) + u", "_s + roff::bold(u"WAYLAND_DISPLAY"_s), u"The display to use."_s);
    page += u".SH SEE ALSO\n"_s + roff::bold(u"watchkeeper-cli"_s) + u"(1)\n"_s;
    return page;
}

} // namespace watchkeeper
