// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AdHocTargets.h"

#include "checks/Registry.h"
#include "checks/command/line/PluginProgram.h"
#include "cli/CliText.h"
#include "targets/service/TargetGuess.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using AdHocTarget = Expected<Target, QString>;

AdHocTarget fromFields(const QString &kindKey, const QJsonObject &written, const QString &name, const Schedule &schedule)
{
    const Kind *kind = findKind(kindKey);
    Q_ASSERT(kind);
    const auto fields = Fields::fromJson(kind->fields, written);
    if (!fields)
        return Unexpected(fields.error().first().text);
    const auto problems = kind->validate ? kind->validate(*fields) : QList<FieldProblem>();
    if (!problems.isEmpty())
        return Unexpected(problems.first().text);
    Target target;
    target.id = QUuid::createUuid();
    target.kind = kindKey;
    target.name = name;
    target.fields = *fields;
    target.schedule = schedule;
    return target;
}

AdHocTarget fromUrl(const QString &url, const Schedule &schedule)
{
    if (url.startsWith("http:"_L1, Qt::CaseInsensitive) || url.startsWith("https:"_L1, Qt::CaseInsensitive))
        return guessTarget(url, schedule);
    return fromFields(u"http"_s, QJsonObject{{u"url"_s, url}}, url, schedule);
}

AdHocTarget fromCommand(const QString &command, const Schedule &schedule)
{
    QJsonObject written{{u"command"_s, command}};
    if (startsPlugin(command))
        written.insert(u"plugin"_s, true);
    return fromFields(u"command"_s, written, command, schedule);
}

AdHocTarget fromText(const QString &text, const Schedule &schedule)
{
    return guessTarget(text, schedule);
}

QString uniqueName(const QString &name, const QStringList &taken)
{
    QString unique = name;
    for (int number = 2; taken.contains(unique); ++number)
        unique = u"%1 (%2)"_s.arg(name, QString::number(number));
    return unique;
}

} // namespace

Expected<QList<Target>, QString> adHocTargets(const Arguments &arguments, const TargetsDocument &document)
{
    QList<Target> targets;
    QStringList taken;
    for (const Target &target : document.targets)
        taken.append(target.name);
    using Make = AdHocTarget (*)(const QString &, const Schedule &);
    struct Source
    {
        const QStringList &texts;
        Make make;
        QString option; // option named in the error message if the argument is blank
    };
    const Source sources[]{{arguments.urls, fromUrl, u"--url"_s},
                           {arguments.commands, fromCommand, u"--command"_s},
                           {arguments.texts, fromText, u"--target"_s}};
    for (const auto &[texts, make, option] : sources) {
        for (const QString &text : texts) {
            const AdHocTarget guess = make(text, document.defaults);
            if (!guess)
                return Unexpected(u"%1: %2"_s.arg(text.trimmed().isEmpty() ? option : text, guess.error()));
            Target target = *guess;
            target.name = uniqueName(target.name, taken);
            taken.append(target.name);
            targets.append(target);
        }
    }
    return targets;
}

} // namespace watchkeeper
