// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ManPage.h"

#include "cli/CommandLineTexts.h"
#include "cli/HelpFormatter.h"
#include "model/FilterWords.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString fromStd(const std::string &text)
{
    return QString::fromStdString(text);
}

QString paragraph(const QString &text)
{
    return u".PP\n"_s + roffText(text) + u'\n';
}

//! A tagged paragraph: the tag in bold, then the text.
QString tagged(const QString &tag, const QString &text)
{
    return u".TP\n"_s + tag + u'\n' + roffText(text) + u'\n';
}

QString bold(const QString &text)
{
    return u"\\fB"_s + roffText(text) + u"\\fR"_s;
}

QString italic(const QString &text)
{
    return u"\\fI"_s + roffText(text) + u"\\fR"_s;
}

//! Lines that stay as they are, such as examples.
QString verbatim(const QString &text)
{
    return u".PP\n.nf\n"_s + roffText(text) + u"\n.fi\n"_s;
}

QString optionTag(const CLI::Option *option)
{
    if (option->get_positional())
        return italic(fromStd(option->get_name(true)));
    QStringList names;
    for (const std::string &name : option->get_snames())
        names.append(bold(u'-' + fromStd(name)));
    for (const std::string &name : option->get_lnames())
        names.append(bold(u"--"_s + fromStd(name)));
    const QString value = fromStd(valueOf(option)).trimmed();
    return names.join(u", "_s) + (value.isEmpty() ? QString() : u' ' + italic(value));
}

QString options(const CLI::App &app)
{
    QString text;
    for (const CLI::Option *option : app.get_options()) {
        const bool isRepeatedHelp = app.get_parent() != nullptr && option == app.get_help_ptr();
        if (!isRepeatedHelp)
            text += tagged(optionTag(option), fromStd(option->get_description()));
    }
    return text;
}

QString command(const CLI::App &app)
{
    QString text = u".SS "_s + roffText(fromStd(synopsis(&app)).section(u' ', 1)) + u'\n';
    for (const QString &line : fromStd(app.get_description()).split(u'\n'))
        text += paragraph(line);
    text += options(app) + verbatim(fromStd(app.get_footer()));
    for (const CLI::App *part : app.get_subcommands({}))
        text += command(*part);
    return text;
}

//! Lines of `tag<TAB>text`.
QString table(const char *lines)
{
    QString text;
    for (const QString &line : QString::fromUtf8(lines).split(u'\n'))
        text += tagged(bold(line.section(u'\t', 0, 0)), line.section(u'\t', 1));
    return text;
}

//! What `--only` understands.
QString filters()
{
    QString text;
    for (const FilterKeyInfo &info : filterKeys()) {
        if (!info.needsResults && info.key != FilterKey::Is)
            text += tagged(bold(info.example), info.meaning);
    }
    for (const FilterStateInfo &info : filterStates()) {
        if (!info.needsResults)
            text += tagged(bold(u"is:"_s + info.word), u"It "_s + info.meaning + u'.');
    }
    text += tagged(bold(u"shop"_s), u"A part of the name, kind, address or tags."_s);
    text += tagged(bold(u"tag:prod,web"_s), u"One of these."_s);
    text += tagged(bold(u"-tag:prod"_s), u"Not this; also !tag:prod."_s);
    text += tagged(bold(u"tag:prod kind:http | name:shop"_s), u"Both of the first two, or the third."_s);
    return text;
}

} // namespace

QString roffText(const QString &text)
{
    QString safe = text;
    safe.replace(u'\\', u"\\e"_s)
        .replace(u'-', u"\\-"_s)
        .replace(u'~', u"\\(ti"_s)
        .replace(u'^', u"\\(ha"_s)
        .replace(u'`', u"\\(ga"_s);
    QStringList lines = safe.split(u'\n');
    for (QString &line : lines) {
        if (line.startsWith(u'.') || line.startsWith(u'\''))
            line.prepend(u"\\&"_s);
    }
    return lines.join(u'\n').replace(u'\'', u"\\(aq"_s);
}

QString manPage(const CLI::App &app)
{
    const QString version = QLatin1StringView(WATCHKEEPER_VERSION);
    QString text = u".TH WATCHKEEPER\\-CLI 1 \"\" \"Watchkeeper %1\" \"User Commands\"\n"_s.arg(version);
    text += u".SH NAME\nwatchkeeper\\-cli \\- check web pages, servers and commands from the command line\n"_s;
    text += u".SH SYNOPSIS\n"_s + bold(u"watchkeeper-cli"_s) + u" ["_s + italic(u"OPTIONS"_s) + u"] "_s + italic(u"COMMAND"_s)
        + u" ...\n"_s;
    text += u".SH DESCRIPTION\n"_s + roffText(fromStd(app.get_description())) + u'\n';
    text += verbatim(fromStd(app.get_footer()).section(u"\n\nEvery command"_s, 0, 0));
    text += u".SH OPTIONS\n"_s + options(app);
    text += u".SH COMMANDS\n"_s;
    for (const CLI::App *sub : app.get_subcommands({})) {
        if (!sub->get_group().empty())
            text += command(*sub);
    }
    text += u".SH FILTERS\n"_s + filters();
    text += u".SH EXIT STATUS\n"_s + table(text::kExitStatus);
    text += u".SH FILES\n"_s + table(text::kFiles);
    text += u".SH ENVIRONMENT\n"_s;
    text += tagged(bold(u"NO_COLOR"_s), u"If set and not empty, nothing is coloured."_s);
    text += tagged(bold(u"COLUMNS"_s), u"Width of the terminal, where it is not the one to lay out for."_s);
    text += tagged(bold(u"XDG_CONFIG_HOME"_s), u"Where the standard profile is, in place of ~/.config."_s);
    return text;
}

} // namespace watchkeeper
