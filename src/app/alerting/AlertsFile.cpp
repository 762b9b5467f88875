// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertsFile.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class AlertsFileText
{
    Q_DECLARE_TR_FUNCTIONS(AlertsFile)
};

void parseAlerts(const QString &path, LoadedAlerts *found)
{
    auto document = AlertsDocument::parse(*found->content);
    if (document)
        found->document = std::move(*document);
    else
        found->problems = fileProblems(path, document.error());
}

} // namespace

const FileFormat<LoadedAlerts> &alertsFileFormat()
{
    static const FileFormat<LoadedAlerts> format{
        parseAlerts, [](const AlertsDocument &document) { return document.toJson(); },
        [](const QByteArray &content) { return AlertsDocument::parse(content).hasValue(); }, true};
    return format;
}

QList<Problem> fileProblems(const QString &path, const QList<JsonProblem> &problems)
{
    QList<Problem> reported;
    for (const JsonProblem &problem : problems)
        reported.append(Problem(path, problem));
    return reported;
}

LoadedAlerts readAlertsFile(const QString &path)
{
    return readDocumentFile(path, alertsFileFormat());
}

SaveOutcome<LoadedAlerts> changeAlertsFile(const QString &path, const AlertsEdit &edit, const std::atomic<bool> *isHurried)
{
    constexpr std::chrono::seconds kLockTimeout(5);
    SaveOutcome<LoadedAlerts> outcome;
    outcome.problem = runWithFileLock(path, {kLockTimeout, false, isHurried}, [&] {
        LoadedAlerts &found = outcome.found.emplace(readAlertsFile(path));
        if (!found.document)
            return AlertsFileText::tr(
                       "%1 is damaged and wasn't overwritten. Fix it first. To find the errors, run watchkeeper-cli validate.")
                .arg(path);
        const auto edited = edit(found);
        if (!edited || *edited == *found.document)
            return edited ? QString() : edited.error();
        const QByteArray content = edited->toJson();
        const auto isValid = [&found](const QByteArray &bytes) {
            return bytes == found.content || alertsFileFormat().isValid(bytes);
        };
        const QString problem = writeFileSafely(path, content, isValid);
        if (problem.isEmpty()) {
            found.content = content;
            found.document = *edited;
        }
        return problem;
    });
    return outcome;
}

} // namespace watchkeeper
