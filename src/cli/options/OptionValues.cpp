// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/OptionValues.h"

#include "alerts/alert/Alert.h"
#include "checks/dialogue/file/DialogueReader.h"
#include "cli/options/Moment.h"
#include "cli/options/TargetSelection.h"
#include "model/base/NearestWord.h"
#include "report/ReportFile.h"

#include <QtGlobal>

#include <CLI/Error.hpp>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct FormatName
{
    Format format;
    const char16_t *key;
};

constexpr FormatName kFormats[]{{Format::Table, u"table"},
                                {Format::Json, u"json"},
                                {Format::Ndjson, u"ndjson"},
                                {Format::Csv, u"csv"},
                                {Format::Junit, u"junit"}};

} // namespace

std::string numberProblem(const std::string &text, int minimum, int maximum)
{
    bool isNumber = false;
    const int number = QString::fromStdString(text).toInt(&isNumber);
    if (isNumber && number >= minimum && number <= maximum)
        return {};
    return u"“%1” isn't a whole number from %2 to %3."_s
        .arg(QString::fromStdString(text), QString::number(minimum), QString::number(maximum))
        .toStdString();
}

std::string kindKeyProblem(const std::string &text)
{
    const bool isKey = isDialogueKey(QString::fromStdString(text));
    return isKey ? std::string() : "A key can contain only a-z, 0-9 and hyphens, and must begin with a letter.";
}

std::string durationProblem(const std::string &text, DurationRange range)
{
    const auto duration = parseDuration(QString::fromStdString(text));
    if (!duration)
        return duration.error().toStdString();
    if (*duration >= range.minimum && *duration <= range.maximum)
        return {};
    return u"Expected a duration from %1 to %2."_s.arg(formatDuration(range.minimum), formatDuration(range.maximum))
        .toStdString();
}

std::string objectiveProblem(const std::string &text)
{
    bool isNumber = false;
    const double percent = QString::fromStdString(text).toDouble(&isNumber);
    return isNumber && percent > 0 && percent <= 100 ? std::string()
                                                     : "Expected a percentage above 0 and up to 100, such as 99.9.";
}

std::string reportFileProblem(const std::string &text)
{
    return reportFormat(QString::fromStdString(text)) ? std::string() : "The file name must end with .html or .pdf.";
}

std::string alertKindProblem(const std::string &text)
{
    if (alertKindFromKey(QString::fromStdString(text)))
        return {};
    QStringList known;
    for (int kind = 0; kind <= static_cast<int>(AlertKind::Test); ++kind)
        known.append(alertKindKey(static_cast<AlertKind>(kind)));
    return u"“%1” isn't a valid kind of alert. Use one of: %2."_s.arg(QString::fromStdString(text), known.join(u", "_s))
        .toStdString();
}

std::string outcomeProblem(const std::string &text)
{
    if (outcomeFromKey(QString::fromStdString(text)))
        return {};
    return u"“%1” isn't a valid outcome. Use up, degraded, down or unknown."_s.arg(QString::fromStdString(text)).toStdString();
}

std::string folderProblem(const std::string &text)
{
    return text.empty() ? "The value is empty. Enter one, or omit the argument." : std::string();
}

std::string momentProblem(const std::string &text)
{
    const auto moment = parseMoment(QString::fromStdString(text), QDateTime::currentDateTimeUtc());
    return moment ? std::string() : moment.error().toStdString();
}

std::string futureMomentProblem(const std::string &text)
{
    const auto moment = parseFutureMoment(QString::fromStdString(text), QDateTime::currentDateTimeUtc());
    return moment ? std::string() : moment.error().toStdString();
}

std::string textProblem(const std::string &text, qsizetype longest)
{
    const QString words = QString::fromStdString(text);
    if (words.trimmed().isEmpty())
        return "The text is empty.";
    return words.size() <= longest ? std::string()
                                   : u"The text is too long. The limit is %1 characters."_s.arg(longest).toStdString();
}

std::string filterProblem(const std::string &text)
{
    const auto filter = TargetFilter::parse(QString::fromStdString(text));
    return filter ? std::string() : filter.error().toStdString();
}

std::string formatProblem(const std::string &text, const QList<Format> &offered)
{
    const QString written = QString::fromStdString(text);
    const QStringList keys = formatKeys(offered);
    if (keys.contains(written))
        return {};
    const QString near = nearestWord(written, keys);
    const QString hint = near.isEmpty() ? u"Use one of: %1."_s.arg(keys.join(u", "_s)) : u"Did you mean “%1”?"_s.arg(near);
    return u"“%1” isn't a valid format here. %2"_s.arg(written, hint).toStdString();
}

std::optional<Format> formatFromKey(const QString &key)
{
    for (const FormatName &name : kFormats) {
        if (key == QStringView(name.key))
            return name.format;
    }
    return std::nullopt;
}

QStringList formatKeys(const QList<Format> &formats)
{
    QStringList keys;
    for (const FormatName &name : kFormats) {
        if (formats.contains(name.format))
            keys.append(QStringView(name.key).toString());
    }
    return keys;
}

void require(bool condition, const char *problem)
{
    if (!condition)
        throw CLI::ValidationError(problem);
}

QString versionText()
{
    return u"watchkeeper-cli %1 (Qt %2)"_s.arg(QLatin1StringView(WATCHKEEPER_VERSION), QLatin1StringView(qVersion()));
}

} // namespace watchkeeper
