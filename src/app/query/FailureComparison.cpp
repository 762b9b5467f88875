// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/FailureComparison.h"

#include "checks/network/tls/CertificateFacts.h"
#include "history/tables/RecordingTable.h"

#include <QFileInfo>
#include <QHash>
#include <QSslCertificate>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

Expected<FailurePair, HistoryError> readFailure(const QString &database, const TargetId &target, qint64 by)
{
    using OutcomeFilter = EvidenceTable::OutcomeFilter;
    FailurePair pair;
    if (!QFileInfo::exists(database))
        return pair;
    HistoryDatabase reader(database, HistoryDatabase::Access::Read);
    const EvidenceTable table(&reader);
    if (const HistoryFault fault = reader.open())
        return Unexpected(*fault);
    const auto failed = table.newest(target, by + 1, OutcomeFilter::NotUp);
    if (!failed)
        return Unexpected(failed.error());
    pair.failed = *failed;
    if (pair.failed) {
        const auto good = table.newest(target, pair.failed->at, OutcomeFilter::Up);
        if (!good)
            return Unexpected(good.error());
        pair.good = *good;
    }
    // A recording from before the last successful result belongs to another failure.
    const auto recording = RecordingTable(&reader).newest(target, pair.good ? pair.good->at + 1 : 0, by + 1);
    if (!recording)
        return Unexpected(recording.error());
    pair.recording = *recording;
    return pair;
}

namespace {

constexpr double kRelativeTolerance = 0.1;    // smaller differences, relative to the larger value, are ignored
constexpr double kDurationFactor = 2;         // smaller ratios between durations are normal
constexpr double kMinDurationDifference = 10; // [ms]

// [bytes] limits for an excerpt of a line
constexpr qsizetype kMaxLineChars = 200;
constexpr qsizetype kMaxVisibleOffset = 150; // a difference after this position would be hard to see
constexpr qsizetype kExcerptContext = 40;    // length of the text shown before the difference

//! Returns all values of an answer. Adds the facts about its certificate if the check failed before it could report them.
QList<ObservedValue> observedValues(const StoredEvidence &answer)
{
    Observation seen = answer.seen;
    const QList<QByteArray> &chain = answer.evidence->tls.chain;
    if (!chain.isEmpty() && !seen.value(u"certificateFingerprint"_s).isValid()) {
        const QSslCertificate certificate(chain.first(), QSsl::Der);
        if (!certificate.isNull())
            addCertificateFacts(&seen, certificate, QDateTime::fromMSecsSinceEpoch(answer.at, Qt::UTC));
    }
    QList<ObservedValue> values = seen.values;
    const QStringList keys = valueKeys(values);
    for (qsizetype i = 0; i < values.size(); ++i)
        values[i].name = keys[i];
    // This value changes every day, and the expiry date is reported as well.
    values.removeIf([](const ObservedValue &value) { return value.name == "certificateDaysLeft"_L1; });
    return values;
}

//! Whether the header is excluded, because it differs in each reply or is already reported as a value.
bool isSkippedHeader(const QByteArray &header, const Observation &seen)
{
    if (header == "date" || header == "age")
        return true;
    return (header == "content-length" && seen.value(u"size"_s).isValid())
        || (header == "content-type" && seen.value(u"contentType"_s).isValid())
        || (header == "server" && seen.value(u"server"_s).isValid());
}

//! Returns the headers of an answer, except skipped ones. Headers with the same name are joined.
QList<ObservedValue> headersOf(const StoredEvidence &answer)
{
    QList<ObservedValue> headers;
    QHash<QByteArray, qsizetype> places;
    const auto fields = answer.evidence->headers();
    for (const auto &[name, value] : fields) {
        const QByteArray folded = name.toLower();
        if (isSkippedHeader(folded, answer.seen))
            continue;
        const auto place = places.constFind(folded);
        if (place == places.constEnd()) {
            places.insert(folded, headers.size());
            headers.append({QString::fromLatin1(name), QString::fromUtf8(value)});
        } else {
            headers[*place].value = headers[*place].value.toString() + u", "_s + QString::fromUtf8(value);
        }
    }
    return headers;
}

QList<ObservedValue> timesOf(const StoredEvidence &answer)
{
    QList<ObservedValue> times{{u"duration"_s, answer.seen.durationMs, Unit::Millisecond}};
    for (int i = 0; i < kPhaseCount; ++i) {
        if (const auto time = answer.seen.phases.get(static_cast<Phase>(i)))
            times.append({phaseKey(static_cast<Phase>(i)), *time, Unit::Millisecond});
    }
    return times;
}

bool isNumericVariant(const QVariant &value)
{
    const int type = value.typeId();
    return type == QMetaType::Int || type == QMetaType::UInt || type == QMetaType::LongLong || type == QMetaType::ULongLong
        || type == QMetaType::Double || type == QMetaType::Float;
}

bool isMeasured(const ObservedValue &value)
{
    return value.unit != Unit::None || value.source == ValueSource::Perfdata || value.name.startsWith("size"_L1);
}

bool isSame(AnswerPart part, const ObservedValue &before, const ObservedValue &after)
{
    if (!isNumericVariant(before.value) || !isNumericVariant(after.value))
        return before.value == after.value;
    const double a = before.value.toDouble();
    const double b = after.value.toDouble();
    const double greater = std::max(std::abs(a), std::abs(b));
    if (part == AnswerPart::Time)
        return std::abs(a - b) < kMinDurationDifference || greater < kDurationFactor * std::min(std::abs(a), std::abs(b));
    return isMeasured(before) ? std::abs(a - b) <= kRelativeTolerance * greater : a == b;
}

//! Compares values by name, ignoring case. Reports names as written.
void compare(AnswerPart part, const QList<ObservedValue> &before, const QList<ObservedValue> &after, WhatChanged *changed)
{
    const auto find = [](const QList<ObservedValue> &values, const QString &name) {
        return std::find_if(values.begin(), values.end(),
                            [&name](const ObservedValue &value) { return value.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    for (const ObservedValue &value : before) {
        const auto other = find(after, value.name);
        if (other == after.end())
            changed->missing.append({part, value, {}});
        else if (isSame(part, value, *other))
            changed->same.append({part, value, *other});
        else
            changed->differences.append({part, value, *other});
    }
    for (const ObservedValue &value : after) {
        if (find(before, value.name) == before.end())
            changed->differences.append({part, {}, value});
    }
}

//! Returns the position where the character at `place` begins. In UTF-8, a first byte is followed by up to three bytes (RFC
//! 3629, section 3).
qsizetype characterStart(const QByteArray &line, qsizetype place)
{
    constexpr qsizetype kMaxContinuationBytes = 3;
    const auto isFollowing = [&line](qsizetype at) {
        return at < line.size() && (static_cast<uchar>(line[at]) & 0xC0) == 0x80;
    };
    const qsizetype earliest = std::max(qsizetype(0), place - kMaxContinuationBytes);
    qsizetype begin = place;
    while (begin > earliest && isFollowing(begin))
        --begin;
    return isFollowing(begin) ? place : begin; // invalid UTF-8 may be cut anywhere
}

//! Returns an excerpt that contains the first byte that differs from the compared line.
QString excerptOf(const QByteArray &line, qsizetype differsAt)
{
    const qsizetype begin = differsAt > kMaxVisibleOffset ? characterStart(line, differsAt - kExcerptContext) : 0;
    const qsizetype end = characterStart(line, std::min(line.size(), begin + kMaxLineChars));
    const QString text = QString::fromUtf8(line.sliced(begin, end - begin));
    return begin > 0 ? u'…' + text : text;
}

ObservedValue lineDifference(const QByteArrayList &lines, qsizetype place, qsizetype differsAt)
{
    if (place >= lines.size())
        return {QString::number(place + 1), QVariant()};
    return {QString::number(place + 1), excerptOf(lines[place], differsAt)};
}

qsizetype firstDifference(const QByteArray &one, const QByteArray &other)
{
    return std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin();
}

//! Finds the first line that differs. Binary content is compared in the same way.
void compareLines(AnswerPart part, const QByteArray &before, const QByteArray &after, WhatChanged *changed)
{
    if (before == after) {
        if (!before.isEmpty())
            changed->same.append({part, {{}, QString()}, {{}, QString()}});
        return;
    }
    if (after.isEmpty()) {
        changed->missing.append({part, lineDifference(before.split('\n'), 0, 0), {}});
        return;
    }
    const QByteArrayList old = before.isEmpty() ? QByteArrayList() : before.split('\n');
    const QByteArrayList now = after.split('\n');
    qsizetype place = 0;
    while (place < old.size() && place < now.size() && old[place] == now[place])
        ++place;
    const qsizetype differsAt = firstDifference(old.value(place), now.value(place)); // 0 if only one of the lines exists
    changed->differences.append({part, lineDifference(old, place, differsAt), lineDifference(now, place, differsAt)});
}

} // namespace

WhatChanged::WhatChanged(const StoredEvidence &before, const StoredEvidence &after)
{
    const QString result = u"result"_s;
    compare(AnswerPart::Result, {{result, before.seen.summary}}, {{result, after.seen.summary}}, this);
    compare(AnswerPart::Value, observedValues(before), observedValues(after), this);
    compare(AnswerPart::Header, headersOf(before), headersOf(after), this);
    compareLines(AnswerPart::Line, before.evidence->body, after.evidence->body, this);
    compareLines(AnswerPart::Error, before.evidence->errors, after.evidence->errors, this);
    compare(AnswerPart::Time, timesOf(before), timesOf(after), this);
}

} // namespace watchkeeper
