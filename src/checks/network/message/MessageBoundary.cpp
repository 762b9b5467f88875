// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/message/MessageBoundary.h"

#include "model/base/BoundedPattern.h"

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// In buffers up to this size, the pattern is matched whenever bytes arrive, which is at most a few thousand times.
constexpr qsizetype kMaxShortBufferSize = 2048;
// In larger buffers, the pattern is matched when 1/kRetryShare of the buffer is new, or after some time.
constexpr qsizetype kRetryShare = 8;
constexpr std::chrono::milliseconds kDefaultRetryDelay{50};
// After a match attempt that took longer than kMaxCheapAttemptTime, the next attempt waits for kPauseFactor times its
// duration, because the thread also serves other checks.
constexpr std::chrono::milliseconds kMaxCheapAttemptTime{2};
constexpr int kPauseFactor = 20;

} // namespace

QRegularExpression bytePattern(const QString &pattern)
{
    return bytePattern(pattern, QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
}

QRegularExpression bytePattern(const QString &pattern, QRegularExpression::PatternOptions options)
{
    return boundedExpression(QString::fromLatin1(pattern.toUtf8()), options, BoundedPattern::kStepLimit);
}

MessageBoundary MessageBoundary::anyData()
{
    return MessageBoundary(Type::Anything);
}

MessageBoundary MessageBoundary::connectionClose()
{
    return MessageBoundary(Type::Closed);
}

MessageBoundary MessageBoundary::bytes(qint64 count)
{
    MessageBoundary until(Type::Bytes);
    until.m_count = count;
    return until;
}

MessageBoundary MessageBoundary::delimiter(const QByteArray &delimiter)
{
    MessageBoundary until(Type::Delimiter);
    until.m_delimiter = delimiter;
    return until;
}

MessageBoundary MessageBoundary::patternMatch(const QRegularExpression &pattern)
{
    MessageBoundary until(Type::Match);
    until.m_pattern = pattern;
    return until;
}

MessageBoundary MessageBoundary::lengthField(const NumberEncoding &form, qint64 at, qint64 adds)
{
    MessageBoundary until(Type::Length);
    until.m_form = form;
    until.m_position = at;
    until.m_count = adds;
    return until;
}

MessageBoundary::Verdict MessageBoundary::complete(qint64 size)
{
    m_size = size;
    return Verdict::Complete;
}

MessageBoundary::Verdict MessageBoundary::evaluate(const QByteArray &buffer, bool isClosed, qint64 maxSize)
{
    switch (m_type) {
    case Type::Anything:
        return buffer.isEmpty() ? Verdict::Incomplete : complete(buffer.size());
    case Type::Closed:
        return isClosed ? complete(buffer.size()) : Verdict::Incomplete;
    case Type::Bytes:
        if (m_count > maxSize)
            return Verdict::TooLong;
        return buffer.size() < m_count ? Verdict::Incomplete : complete(m_count);
    case Type::Delimiter:
        return findDelimiter(buffer);
    case Type::Match:
        return findMatch(buffer, isClosed);
    case Type::Length:
        break;
    }
    return checkLengthField(buffer, maxSize);
}

MessageBoundary::Verdict MessageBoundary::findDelimiter(const QByteArray &buffer)
{
    const qsizetype begin = std::max(qsizetype(0), m_searchedSize - m_delimiter.size() + 1);
    const qsizetype found = buffer.indexOf(m_delimiter, begin);
    m_searchedSize = buffer.size();
    return found < 0 ? Verdict::Incomplete : complete(found + m_delimiter.size());
}

MessageBoundary::Verdict MessageBoundary::findMatch(const QByteArray &buffer, bool isClosed)
{
    const bool isPatternFast = m_retryDelay == kDefaultRetryDelay;
    const bool isDue = isClosed || !m_lastAttempt.isValid() || m_lastAttempt.hasExpired(m_retryDelay.count())
        || (isPatternFast
            && (buffer.size() <= kMaxShortBufferSize || buffer.size() - m_searchedSize >= buffer.size() / kRetryShare));
    m_isDeferred = !isDue && buffer.size() > m_searchedSize;
    if (!isDue || (buffer.size() == m_searchedSize && m_lastAttempt.isValid()))
        return Verdict::Incomplete;
    m_searchedSize = buffer.size();
    m_lastAttempt.start();
    const QRegularExpressionMatch match = m_pattern.match(QString::fromLatin1(buffer));
    const std::chrono::milliseconds attemptTime(m_lastAttempt.restart());
    m_retryDelay =
        attemptTime > kMaxCheapAttemptTime ? std::max(kDefaultRetryDelay, kPauseFactor * attemptTime) : kDefaultRetryDelay;
    return match.hasMatch() ? complete(match.capturedEnd()) : Verdict::Incomplete;
}

MessageBoundary::Verdict MessageBoundary::checkLengthField(const QByteArray &buffer, qint64 maxSize)
{
    if (buffer.size() < m_position)
        return Verdict::Incomplete;
    const NumberEncoding::ReadResult read = m_form->read(QByteArrayView(buffer).sliced(m_position));
    if (read.found == NumberEncoding::Found::Incomplete)
        return Verdict::Incomplete;
    if (read.found == NumberEncoding::Found::None)
        return Verdict::Invalid;
    const qint64 head = m_position + read.size;
    if (read.number > maxSize)
        return Verdict::TooLong;
    // If the length includes the length field but is smaller than the field itself, the message ends after the field (for example
    // "0000" in the git protocol).
    const qint64 size = std::max(head, head + read.number + m_count);
    if (size > maxSize)
        return Verdict::TooLong;
    return buffer.size() < size ? Verdict::Incomplete : complete(size);
}

std::optional<std::chrono::milliseconds> MessageBoundary::retryDelay() const
{
    return m_isDeferred ? std::optional(m_retryDelay) : std::nullopt;
}

} // namespace watchkeeper
