// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Options.h"

#include "gui/look/Appearance.h"
#include "gui/window/Screenshot.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kUsageError = 64;
constexpr int kSmallest = 200;
constexpr int kLargest = 8000;
constexpr int kMostRounds = 100;

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
    const auto fits = [](int edge) { return edge >= kSmallest && edge <= kLargest; };
    return fits(size.width()) && fits(size.height()) ? std::optional(size) : std::nullopt;
}

Answer usageError(const QString &sentence)
{
    return {OptionsText::tr("%1\nTry --help.").arg(sentence), kUsageError};
}

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        OptionsText::tr("Watches web pages, servers, certificates and commands, and shows them live in a window."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"TEXT"_s,
                                 OptionsText::tr("Watch this instead of the profile: a URL, host:port or a command in quotes."),
                                 u"[TEXT...]"_s);
    parser.addOptions(
        {{u"profile"_s, OptionsText::tr("Folder with targets and settings."), u"DIR"_s},
         {u"sample"_s, OptionsText::tr("Watch the sample, without touching the profile.")},
         {u"sample-first"_s, OptionsText::tr("Begin with the sample where there are no targets yet.")},
         {u"theme"_s, OptionsText::tr("system, light, dark or high-contrast, whatever the settings say."), u"THEME"_s},
         {u"size"_s, OptionsText::tr("Size of the window, such as 1280x800."), u"WxH"_s},
         {u"screenshot"_s, OptionsText::tr("Save a picture of the window after the first round, and quit."), u"FILE"_s},
         {u"show"_s, OptionsText::tr("Open this before the picture; may be repeated: %1.").arg(sceneNames().join(u", ")),
          u"NAME"_s},
         {u"rounds"_s, OptionsText::tr("Rounds before the picture, 1 to 100."), u"N"_s, u"1"_s}});
}

} // namespace

Expected<Options, Answer> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return Unexpected(usageError(parser.errorText()));
    if (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s))
        return Unexpected(Answer{parser.helpText(), 0});
    if (parser.isSet(u"version"_s))
        return Unexpected(Answer{u"watchkeeper %1\n"_s.arg(QCoreApplication::applicationVersion()), 0});
    Options options;
    options.texts = parser.positionalArguments();
    options.profile = parser.value(u"profile"_s);
    if (parser.isSet(u"profile"_s) && options.profile.isEmpty()) // that of a variable that is not set
        return Unexpected(usageError(OptionsText::tr("--profile needs a folder.")));
    options.sample = parser.isSet(u"sample"_s);
    options.sampleFirst = parser.isSet(u"sample-first"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.theme = themeOf(parser.value(u"theme"_s));
    if (parser.isSet(u"theme"_s) && !options.theme)
        return Unexpected(usageError(OptionsText::tr("--theme is system, light, dark or high-contrast.")));
    if (parser.isSet(u"size"_s)) {
        const auto size = readSize(parser.value(u"size"_s));
        if (!size)
            return Unexpected(usageError(OptionsText::tr("--size is width and height in pixels, such as 1280x800.")));
        options.size = *size;
    }
    options.rounds = parser.value(u"rounds"_s).toInt();
    if (options.rounds < 1 || options.rounds > kMostRounds)
        return Unexpected(usageError(OptionsText::tr("--rounds is a number from 1 to 100.")));
    options.scenes = parser.values(u"show"_s);
    for (const QString &scene : std::as_const(options.scenes)) {
        if (!sceneNames().contains(scene))
            return Unexpected(usageError(OptionsText::tr("--show is one of %1.").arg(sceneNames().join(u", "))));
    }
    if (int(options.sample) + int(options.sampleFirst) + int(!options.texts.isEmpty()) > 1)
        return Unexpected(usageError(OptionsText::tr("Give either targets, --sample or --sample-first.")));
    return options;
}

bool asksForText(const QStringList &arguments)
{
    static const QStringList kAsking{u"-h"_s, u"--help"_s, u"--help-all"_s, u"-v"_s, u"--version"_s};
    return std::any_of(arguments.begin(), arguments.end(), [](const QString &argument) { return kAsking.contains(argument); });
}

} // namespace watchkeeper
