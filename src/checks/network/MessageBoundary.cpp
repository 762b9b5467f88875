// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/MessageBoundary.h"

#include "model/BoundedPattern.h"

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// In buffers up to this size, the pattern is matched whenever bytes arrive, which is at most a few thousand times.
constexpr qsizetype kShortBuffer = 2048;
// In larger buffers, the pattern is matched when the buffer has grown by 1/kRetryShare, or after some time.
constexpr qsizetype kRetryShare = 8;
constexpr std::chrono::milliseconds kDefaultPatience{50};
// After a match attempt that took longer than kCheapAttempt, the next attempt waits for kPauseFactor times its duration, because the thread
// also serves other checks.
constexpr std::chrono::milliseconds kCheapAttempt{2};
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

MessageBoundary MessageBoundary::anything()
{
    return MessageBoundary(Type::Anything);
}

MessageBoundary MessageBoundary::closed()
{
    return MessageBoundary(Type::Closed);
}

MessageBoundary MessageBoundary::bytes(qint64 count)
{
    MessageBoundary until(Type::Bytes);
    until.m_count = count;
    return until;
}

MessageBoundary MessageBoundary::mark(const QByteArray &mark)
{
    MessageBoundary until(Type::Mark);
    until.m_mark = mark;
    return until;
}

MessageBoundary MessageBoundary::match(const QRegularExpression &pattern)
{
    MessageBoundary until(Type::Match);
    until.m_pattern = pattern;
    return until;
}

MessageBoundary MessageBoundary::length(const NumberEncoding &form, qint64 at, qint64 adds)
{
    MessageBoundary until(Type::Length);
    until.m_form = form;
    until.m_at = at;
    until.m_count = adds;
    return until;
}

MessageBoundary::Verdict MessageBoundary::met(qint64 size)
{
    m_size = size;
    return Verdict::Met;
}

MessageBoundary::Verdict MessageBoundary::look(const QByteArray &buffer, bool isClosed, qint64 most)
{
    switch (m_type) {
    case Type::Anything:
        return buffer.isEmpty() ? Verdict::More : met(buffer.size());
    case Type::Closed:
        return isClosed ? met(buffer.size()) : Verdict::More;
    case Type::Bytes:
        if (m_count > most)
            return Verdict::TooLong;
        return buffer.size() < m_count ? Verdict::More : met(m_count);
    case Type::Mark:
        return findMark(buffer);
    case Type::Match:
        return findMatch(buffer, isClosed);
    case Type::Length:
        break;
    }
    return checkLengthField(buffer, most);
}

MessageBoundary::Verdict MessageBoundary::findMark(const QByteArray &buffer)
{
    const qsizetype begin = std::max(qsizetype(0), m_searched - m_mark.size() + 1);
    const qsizetype found = buffer.indexOf(m_mark, begin);
    m_searched = buffer.size();
    return found < 0 ? Verdict::More : met(found + m_mark.size());
}

MessageBoundary::Verdict MessageBoundary::findMatch(const QByteArray &buffer, bool isClosed)
{
    const bool isCheap = m_patience == kDefaultPatience;
    const bool isDue = isClosed || !m_lastAttempt.isValid() || m_lastAttempt.hasExpired(m_patience.count())
        || (isCheap && (buffer.size() <= kShortBuffer || buffer.size() - m_searched >= buffer.size() / kRetryShare));
    m_isDeferred = !isDue && buffer.size() > m_searched;
    if (!isDue || (buffer.size() == m_searched && m_lastAttempt.isValid()))
        return Verdict::More;
    m_searched = buffer.size();
    m_lastAttempt.start();
    const QRegularExpressionMatch match = m_pattern.match(QString::fromLatin1(buffer));
    const std::chrono::milliseconds took(m_lastAttempt.restart());
    m_patience = took > kCheapAttempt ? std::max(kDefaultPatience, kPauseFactor * took) : kDefaultPatience;
    return match.hasMatch() ? met(match.capturedEnd()) : Verdict::More;
}

MessageBoundary::Verdict MessageBoundary::checkLengthField(const QByteArray &buffer, qint64 most)
{
    if (buffer.size() < m_at)
        return Verdict::More;
    const NumberEncoding::Read read = m_form->read(QByteArrayView(buffer).sliced(m_at));
    if (read.found == NumberEncoding::Found::Incomplete)
        return Verdict::More;
    if (read.found == NumberEncoding::Found::None)
        return Verdict::Invalid;
    const qint64 head = m_at + read.size;
    if (read.number > most)
        return Verdict::TooLong;
    // If the length includes the length field but is smaller than this field, the message ends with the field (for example "0000" in the
    // git protocol).
    const qint64 size = std::max(head, head + read.number + m_count);
    if (size > most)
        return Verdict::TooLong;
    return buffer.size() < size ? Verdict::More : met(size);
}

std::optional<std::chrono::milliseconds> MessageBoundary::again() const
{
    return m_isDeferred ? std::optional(m_patience) : std::nullopt;
}

} // namespace watchkeeper
