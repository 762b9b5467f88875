// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Options.h"

#include "app/profile/LoginStart.h"
#include "app/profile/Profile.h"
#include "app/profile/SettingsTable.h"
#include "app/words/Roff.h"
#include "gui/Screenshot.h"
#include "gui/look/Appearance.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QList>

#include <algorithm>

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

//! \brief Returns the source of watchkeeper.1, which uses man(7) macros. Pure function.
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
                            "profile's targets until you quit. With --add, it offers to add them to the profile."_s);
    page +=
        roff::paragraph(u"Only one program at a time can use a profile. Starting Watchkeeper again shows the open window, and "
                        "hands --add over to it. Options that only apply to a start are named in a message."_s);
    page += u".SH OPTIONS\n"_s;
    for (const QCommandLineOption &option : options)
        page += roff::tagged(windowOptionTag(option), option.description());
    page += u".SH EXIT STATUS\n"_s;
    page += roff::tagged(roff::bold(u"0"_s), u"Watchkeeper quit normally, or printed the requested information."_s);
    page += roff::tagged(roff::bold(u"1"_s), u"No display was found, or another program is using the profile."_s);
    page += roff::tagged(roff::bold(u"64"_s), u"An option or a target is invalid."_s);
    page += roff::tagged(roff::bold(u"74"_s), u"A file couldn't be written."_s);
    page += roff::tagged(roff::bold(u"130"_s), u"Interrupted by Ctrl-C (SIGINT)."_s);
    page += roff::tagged(roff::bold(u"143"_s), u"Terminated (SIGTERM)."_s);
    page += u".SH FILES\n"_s;
    page += roff::tagged(roff::bold(u"~/.config/watchkeeper/"_s),
                         u"Configuration of the default profile. watchkeeper-cli(1) describes its files."_s);
    page += roff::tagged(roff::bold(u"~/.local/share/watchkeeper/"_s), u"History of the default profile."_s);
    page += roff::tagged(roff::bold(u"~/.local/state/watchkeeper/"_s), u"Window layout and log of the default profile."_s);
    page += u".SH ENVIRONMENT\n"_s;
    page += roff::profileEnvironment();
    page += roff::tagged(roff::bold(u"DISPLAY"_s) + u", "_s + roff::bold(u"WAYLAND_DISPLAY"_s), u"The display to use."_s);
    page += u".SH SEE ALSO\n"_s + roff::bold(u"watchkeeper-cli"_s) + u"(1)\n"_s;
    return page;
}

constexpr int kUsageErrorStatus = 64;
constexpr int kOutputErrorStatus = 74;
constexpr int kMinImageSide = 200;
constexpr int kMaxImageSide = 8000;
constexpr int kMaxRuns = 100;

class OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

std::optional<QSize> readSize(const QString &text)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2)
        return std::nullopt;
    const QSize size(parts.first().toInt(), parts.last().toInt());
    const auto fits = [](int edge) { return edge >= kMinImageSide && edge <= kMaxImageSide; };
    return fits(size.width()) && fits(size.height()) ? std::optional(size) : std::nullopt;
}

ImmediateOutput usageErrorText(const QString &sentence)
{
    return {OptionsText::tr("%1\nTry --help.").arg(sentence), kUsageErrorStatus};
}

QList<QCommandLineOption> windowOptions()
{
    return {
        {u"profile"_s, OptionsText::tr("Keep all data (targets, settings and history) in this folder."), u"DIR"_s},
        {u"portable"_s,
         OptionsText::tr("Keep all data in the folder “profile” next to the program, which is created if it doesn't exist.")},
        {u"start-at-login"_s,
         OptionsText::tr(
             "Print whether Watchkeeper starts with this profile when you sign in (status), or change it (on, off). With "
             "--minimized, “on” starts it in the background."),
         u"STATE"_s},
        {u"add"_s,
         OptionsText::tr("Open the window, or the one that is already open, to add each TEXT to the profile's targets.")},
        {u"sample"_s, OptionsText::tr("Monitor the sample targets without changing the profile.")},
        {u"sample-first"_s, OptionsText::tr("Add the sample targets if the profile has no targets yet.")},
        {u"demo"_s,
         OptionsText::tr("Look around with simulated services and 90 days of history, without changing the profile.")},
        {u"minimized"_s,
         OptionsText::tr("Start in the background: with the tray icon only or, without a tray, with a minimised window.")},
        {u"privacy"_s, OptionsText::tr("Show stand-ins instead of hosts, IP addresses and user names, for this run.")},
        {u"language"_s, OptionsText::tr("Language for this run: %1.").arg(kLanguageChoices.join(u", ")), u"LANGUAGE"_s},
        {u"theme"_s, OptionsText::tr("Theme for this run: system, light, dark or high-contrast."), u"THEME"_s},
        {u"size"_s, OptionsText::tr("Window size in pixels, for example 1280x800."), u"WxH"_s},
        {u"screenshot"_s, OptionsText::tr("Save a screenshot of the window after the first checks, then quit."), u"FILE"_s},
        {u"show"_s,
         OptionsText::tr("Open this view or dialog before the screenshot: %1. Can be repeated.").arg(sceneNames().join(u", ")),
         u"NAME"_s},
        {u"rounds"_s, OptionsText::tr("Check each target this many times (1 to 100) before the screenshot."), u"N"_s, u"1"_s}};
}

//! Declares all options. \return the options that --help lists
QList<QCommandLineOption> addOptionsTo(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        OptionsText::tr("Monitors web pages, servers, certificates and commands, and shows their state live in a window."));
    const QList<QCommandLineOption> common{parser.addHelpOption(), parser.addVersionOption()};
    const QList<QCommandLineOption> own = windowOptions();
    parser.addOptions(own);
    parser.addPositionalArgument(
        u"TEXT"_s,
        OptionsText::tr(
            "Monitor this instead of the profile's targets, or add it with --add: a URL, host:port or a command in quotes."),
        u"[TEXT...]"_s);
    QCommandLineOption man(u"man"_s); // used by the build to generate the manual page
    man.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(man);
    return common + own;
}

} // namespace

Expected<Options, ImmediateOutput> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QList<QCommandLineOption> listed = addOptionsTo(parser);
    if (!parser.parse(arguments))
        return Unexpected(usageErrorText(parser.errorText()));
    if (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s))
        return Unexpected(ImmediateOutput{parser.helpText(), 0});
    if (parser.isSet(u"version"_s))
        return Unexpected(ImmediateOutput{u"watchkeeper %1\n"_s.arg(QCoreApplication::applicationVersion()), 0});
    if (parser.isSet(u"man"_s))
        return Unexpected(ImmediateOutput{manPage(listed), 0});
    Options options;
    options.texts = parser.positionalArguments();
    options.profile = parser.value(u"profile"_s);
    if (parser.isSet(u"profile"_s) && options.profile.isEmpty()) // probably an unset variable in a script
        return Unexpected(usageErrorText(OptionsText::tr("--profile requires a folder.")));
    if (parser.isSet(u"portable"_s)) {
        if (parser.isSet(u"profile"_s))
            return Unexpected(usageErrorText(OptionsText::tr("--portable can't be combined with --profile.")));
        options.profile = Profile::portableFolder();
    }
    options.startAtLogin = parser.value(u"start-at-login"_s);
    if (parser.isSet(u"start-at-login"_s) && !QStringList{u"on"_s, u"off"_s, u"status"_s}.contains(options.startAtLogin))
        return Unexpected(usageErrorText(OptionsText::tr("--start-at-login must be on, off or status.")));
    options.add = parser.isSet(u"add"_s);
    options.sample = parser.isSet(u"sample"_s);
    options.sampleFirst = parser.isSet(u"sample-first"_s);
    options.demo = parser.isSet(u"demo"_s);
    options.isPrivate = parser.isSet(u"privacy"_s);
    options.isMinimized = parser.isSet(u"minimized"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.language = parser.value(u"language"_s);
    if (parser.isSet(u"language"_s) && !kLanguageChoices.contains(options.language))
        return Unexpected(usageErrorText(OptionsText::tr("--language must be one of: %1.").arg(kLanguageChoices.join(u", "))));
    options.theme = themeFromKey(parser.value(u"theme"_s));
    if (parser.isSet(u"theme"_s) && !options.theme)
        return Unexpected(usageErrorText(OptionsText::tr("--theme must be system, light, dark or high-contrast.")));
    if (parser.isSet(u"size"_s)) {
        const auto size = readSize(parser.value(u"size"_s));
        if (!size)
            return Unexpected(
                usageErrorText(OptionsText::tr("--size must be width and height in pixels, for example 1280x800.")));
        options.size = *size;
    }
    options.runs = parser.value(u"rounds"_s).toInt();
    if (options.runs < 1 || options.runs > kMaxRuns)
        return Unexpected(usageErrorText(OptionsText::tr("--rounds must be a number from 1 to 100.")));
    options.scenes = parser.values(u"show"_s);
    for (const QString &scene : std::as_const(options.scenes)) {
        if (!sceneNames().contains(scene))
            return Unexpected(usageErrorText(OptionsText::tr("--show must be one of: %1.").arg(sceneNames().join(u", "))));
    }
    const bool hasTexts = options.add || !options.texts.isEmpty();
    if (int(options.sample) + int(options.sampleFirst) + int(options.demo) + int(hasTexts) > 1)
        return Unexpected(
            usageErrorText(OptionsText::tr("Use only one of these: targets, --add, --sample, --sample-first, --demo.")));
    if (options.add && (options.isMinimized || !options.screenshot.isEmpty()))
        return Unexpected(usageErrorText(OptionsText::tr("--add can't be combined with --minimized or --screenshot.")));
    return options;
}

ImmediateOutput changeStartAtLogin(const Options &options)
{
    if (options.startAtLogin.isEmpty()) // another option requested text, but was hidden behind `--`
        return {};
    const Profile profile(options.profile);
    if (options.startAtLogin != "status"_L1) {
        const LoginStart wanted{options.startAtLogin == "on"_L1, options.isMinimized};
        if (const QString problem = writeLoginStart(profile, wanted); !problem.isEmpty())
            return {problem, kOutputErrorStatus};
    }
    const LoginStartState state = readLoginStart(profile);
    QStringList lines{!state.start.isOn             ? OptionsText::tr("Start at login: off")
                          : state.start.isMinimized ? OptionsText::tr("Start at login: on, in the background")
                                                    : OptionsText::tr("Start at login: on")};
    for (const QString &more : {state.refusal, state.note}) {
        if (!more.isEmpty())
            lines.append(more);
    }
    return {lines.join(u'\n'), 0};
}

QStringList optionsForStartOnly(const Options &options)
{
    QStringList names;
    if (options.sampleFirst)
        names.append(u"--sample-first"_s);
    if (options.isPrivate)
        names.append(u"--privacy"_s);
    if (!options.language.isEmpty())
        names.append(u"--language"_s);
    if (options.theme)
        names.append(u"--theme"_s);
    if (options.size.isValid())
        names.append(u"--size"_s);
    return names;
}

QStringList withLanguage(const QStringList &arguments, const QString &language)
{
    QStringList changed{u"--language"_s, language};
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == "--"_L1)
            return changed + arguments.mid(i);
        if (arguments.at(i) == "--language"_L1)
            ++i;
        else if (!arguments.at(i).startsWith("--language="_L1))
            changed.append(arguments.at(i));
    }
    return changed;
}

bool requestsTextOutput(const QStringList &arguments)
{
    static const QStringList kInformationOptions{u"-h"_s, u"--help"_s, u"--help-all"_s, u"-v"_s, u"--version"_s, u"--man"_s};
    return std::any_of(arguments.begin(), arguments.end(), [](const QString &argument) {
        return kInformationOptions.contains(argument) || argument.section(u'=', 0, 0) == "--start-at-login"_L1;
    });
}

} // namespace watchkeeper
