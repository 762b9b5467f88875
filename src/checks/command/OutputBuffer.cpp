// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/OutputBuffer.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

//! Removes an incomplete UTF-8 sequence from the end.
QByteArray withoutPartialEnd(QByteArray bytes)
{
    qsizetype start = bytes.size();
    while (start > 0 && bytes.size() - start < 3 && isContinuation(bytes.at(start - 1)))
        --start;
    const bool hasLeadByte = start > 0 && static_cast<unsigned char>(bytes.at(start - 1)) >= 0xC0U;
    if (!hasLeadByte)
        return bytes;
    const auto lead = static_cast<unsigned char>(bytes.at(start - 1));
    const qsizetype length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
    if (bytes.size() - start + 1 < length)
        bytes.truncate(start - 1);
    return bytes;
}

QByteArray withoutPartialStart(QByteArray bytes)
{
    qsizetype start = 0;
    while (start < qMin<qsizetype>(3, bytes.size()) && isContinuation(bytes.at(start)))
        ++start;
    return bytes.mid(start);
}

} // namespace

void OutputBuffer::append(const char *bytes, qsizetype count)
{
    m_total += count;
    const qsizetype toHead = qMin(count, kHeadSize - m_head.size());
    m_head.append(bytes, toHead);
    bytes += toHead;
    count -= toHead;
    if (count >= kTailSize) {
        m_tail = QByteArray(bytes + count - kTailSize, kTailSize);
        return;
    }
    m_tail.append(bytes, count);
    if (m_tail.size() >= 2 * kTailSize)
        m_tail = m_tail.last(kTailSize);
}

QByteArray OutputBuffer::tail() const
{
    return m_tail.size() > kTailSize ? m_tail.last(kTailSize) : m_tail;
}

QByteArray OutputBuffer::bytes() const
{
    const QByteArray end = tail();
    const qint64 missing = m_total - m_head.size() - end.size();
    if (missing == 0)
        return m_head + end;
    const QString mark = QCoreApplication::translate("Command", "… %1 bytes omitted …").arg(QLocale().toString(missing));
    return withoutPartialEnd(m_head) + '\n' + mark.toUtf8() + '\n' + withoutPartialStart(end);
}

QByteArray OutputBuffer::completeLines() const
{
    if (!isTruncated())
        return bytes();
    const QByteArray end = tail();
    const qsizetype lastLine = m_head.lastIndexOf('\n');
    const qsizetype headEnd = lastLine >= 0 ? lastLine : m_head.lastIndexOf(' ');
    const qsizetype firstLine = end.indexOf('\n');
    const QByteArray start = headEnd >= 0 ? m_head.first(headEnd) : withoutPartialEnd(m_head);
    return firstLine < 0 ? start : start + end.sliced(firstLine);
}

const QString &OutputBuffer::text() const
{
    if (std::exchange(m_textTotal, m_total) != m_total)
        m_text = QString::fromUtf8(bytes());
    return m_text;
}

} // namespace watchkeeper
