// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/ResultFolder.h"

#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <filesystem>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kUnixEpochJulianDay = 2'440'588; //!< Julian day number of 1970-01-01
constexpr qint64 kLastDay = 2'932'895; //!< 9999-12-30, because the hours after a day file must still have valid file names

QString dayText(const ResultFile &file)
{
    return QDate::fromJulianDay(kUnixEpochJulianDay + file.day()).toString(Qt::ISODate);
}

// A folder can have a file for each hour of a year, and each chart lists the folder. QString's conversions would take most of that time.

//! Returns nullopt unless all characters are digits.
std::optional<int> parseDigits(QStringView text)
{
    constexpr qsizetype kMaximum = 9;
    if (text.isEmpty() || text.size() > kMaximum)
        return std::nullopt;
    int number = 0;
    for (const QChar digit : text) {
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
        number = number * 10 + (digit.unicode() - u'0');
    }
    return number;
}

//! Accepts only the exact form that name() writes.
std::optional<qint64> parseFileTime(QStringView text)
{
    const bool isNegative = text.startsWith(u'-');
    const QStringView plain = isNegative ? text.sliced(1) : text;
    if (plain.isEmpty() || (plain.front() == u'0' && (isNegative || plain.size() > 1)))
        return std::nullopt;
    bool ok = std::all_of(plain.begin(), plain.end(), [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    const qint64 time = ok ? text.toLongLong(&ok) : 0;
    return ok ? std::optional(time) : std::nullopt;
}

//! Parses a day such as `2026-11-21`.
std::optional<qint64> parseDayNumber(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    const auto year = parseDigits(text.sliced(0, 4));
    const auto month = parseDigits(text.sliced(5, 2));
    const auto day = parseDigits(text.sliced(8, 2));
    if (!year || !month || !day || !QDate::isValid(*year, *month, *day))
        return std::nullopt;
    return QDate(*year, *month, *day).toJulianDay() - kUnixEpochJulianDay;
}

//! Parses an hour such as `2026-11-21T01`.
std::optional<qint64> parseHourNumber(QStringView text)
{
    if (text.size() != 13 || text[10] != u'T')
        return std::nullopt;
    const auto day = parseDayNumber(text.first(10));
    const auto hour = parseDigits(text.sliced(11, 2));
    if (!day || !hour || *hour > 23)
        return std::nullopt;
    return *day * 24 + *hour;
}

QString baseName(const ResultFile &file)
{
    if (file.kind == ResultFile::Kind::Day)
        return dayText(file);
    const QString hour = dayText(file) + u"T%1"_s.arg(file.hour - file.day() * 24, 2, 10, QChar(u'0'));
    return hour + (file.number > 1 ? u"-%1"_s.arg(file.number) : QString());
}

bool parseBaseName(QStringView base, ResultFile *file)
{
    const auto hour = parseHourNumber(base.first(std::min(base.size(), qsizetype(13))));
    if (!hour)
        return false;
    file->hour = *hour;
    if (base.size() == 13)
        return true;
    const auto number = base[13] == u'-' && base.size() > 14 && base[14] != u'0' ? parseDigits(base.sliced(14)) : std::nullopt;
    file->number = number.value_or(0);
    return file->number > 1;
}

//! Parses the times `FIRST_LAST` in a file name.
bool parseTimes(QStringView times, ResultFile *file)
{
    const qsizetype between = times.indexOf(u'_');
    if (between < 0)
        return false;
    const auto first = parseFileTime(times.first(between));
    const auto last = parseFileTime(times.sliced(between + 1));
    file->first = first.value_or(0);
    file->last = last.value_or(0);
    return first && last && *first <= *last;
}

[[maybe_unused]] QString textOf(const std::string &name)
{
    return QFile::decodeName(name.c_str());
}

[[maybe_unused]] QString textOf(const std::wstring &name) // for Windows, where file names are wide strings
{
    return QString::fromStdWString(name);
}

const auto kSegmentFileSuffix = ".segment"_L1;
const auto kDayFileSuffix = ".day"_L1;
const auto kTemporarySuffix = ".making"_L1;
const auto kSetAsideSuffix = ".damaged"_L1;

} // namespace

QString ResultFile::name() const
{
    if (kind == Kind::Tail)
        return baseName(*this) + ".tail"_L1;
    return u"%1_%2_%3%4"_s.arg(baseName(*this))
        .arg(first)
        .arg(last)
        .arg(kind == Kind::Day ? kDayFileSuffix : kSegmentFileSuffix);
}

std::optional<ResultFile> ResultFile::fromName(const QString &name)
{
    ResultFile file;
    bool isValid = false;
    const QStringView base = QStringView(name).first(std::max<qsizetype>(0, name.indexOf(u'_')));
    const QStringView behind = QStringView(name).sliced(std::min(name.size(), base.size() + 1));
    if (name.endsWith(".tail"_L1)) {
        isValid = parseBaseName(QStringView(name).chopped(5), &file);
    } else if (name.endsWith(kSegmentFileSuffix)) {
        file.kind = Kind::Segment;
        isValid = parseBaseName(base, &file) && parseTimes(behind.chopped(kSegmentFileSuffix.size()), &file);
    } else if (name.endsWith(kDayFileSuffix)) {
        file.kind = Kind::Day;
        const auto day = parseDayNumber(base);
        file.hour = day.value_or(0) * 24;
        isValid = day && *day <= kLastDay && parseTimes(behind.chopped(kDayFileSuffix.size()), &file);
    }
    return isValid ? std::optional(file) : std::nullopt;
}

qint64 firstOpenHour(const QList<ResultFile> &files, qint64 hour)
{
    for (const ResultFile &file : files) {
        if (file.kind == ResultFile::Kind::Day && file.hour <= hour && hour < file.hour + 24)
            hour = file.hour + 24;
    }
    return hour;
}

QString ResultFolder::pathOf(const ResultFile &file) const
{
    return m_path + u'/' + file.name();
}

Expected<QStringList, FileFault> ResultFolder::names() const
{
    std::error_code error;
    QStringList names;
    const auto folder = QFileInfo(m_path).filesystemAbsoluteFilePath();
    auto entry = std::filesystem::directory_iterator(folder, error); // QDir would call stat() for each file
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        names.append(textOf(entry->path().filename().native()));
    if (error && error != std::errc::no_such_file_or_directory)
        return Unexpected(FileFault::fromErrno(m_path, error.default_error_condition().value()));
    return names;
}

Expected<QList<ResultFile>, FileFault> ResultFolder::list() const
{
    const auto all = names();
    if (!all)
        return Unexpected(all.error());
    QList<ResultFile> files;
    for (const QString &name : *all) {
        if (const auto file = ResultFile::fromName(name))
            files.append(*file);
    }
    std::sort(files.begin(), files.end(), [](const ResultFile &a, const ResultFile &b) {
        return std::tuple(a.hour, a.number, a.kind) < std::tuple(b.hour, b.number, b.kind);
    });
    QList<ResultFile> kept;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const bool isReplaced =
            files[i].kind == ResultFile::Kind::Tail && i + 1 < files.size() && files[i + 1].isFromSameTail(files[i]);
        if (!isReplaced)
            kept.append(files[i]);
    }
    return kept;
}

std::optional<FileFault> ResultFolder::removeLeftovers() const
{
    const auto all = names();
    if (!all)
        return all.error();
    QSet<QString> segments;
    for (const QString &name : *all) {
        const auto file = ResultFile::fromName(name);
        if (file && file->kind == ResultFile::Kind::Segment)
            segments.insert(baseName(*file));
    }
    std::optional<FileFault> worst;
    for (const QString &name : *all) {
        const auto file = ResultFile::fromName(name);
        const bool isReplaced = file && file->kind == ResultFile::Kind::Tail && segments.contains(baseName(*file));
        if (!isReplaced && !name.endsWith(kTemporarySuffix))
            continue;
        if (const auto fault = removeFile(m_path + u'/' + name))
            worst = fault;
    }
    return worst;
}

QString ResultFolder::temporaryPath(const ResultFile &file) const
{
    return m_path + u'/' + baseName(file) + kTemporarySuffix;
}

std::optional<FileFault> ResultFolder::publish(const ResultFile &file, qint64 first, qint64 last) const
{
    const auto kind = file.kind == ResultFile::Kind::Day ? ResultFile::Kind::Day : ResultFile::Kind::Segment;
    const ResultFile named{kind, file.hour, file.number, first, last};
    auto fault = renameFile(temporaryPath(file), pathOf(named));
    return fault ? fault : syncParentFolder(pathOf(named));
}

std::optional<FileFault> ResultFolder::moveAside(const ResultFile &file) const
{
    return renameFile(pathOf(file), pathOf(file) + kSetAsideSuffix);
}

} // namespace watchkeeper
