// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/LineSplitter.h"

namespace watchkeeper {

void LineSplitter::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        if (end < 0)
            return addIncompleteLine(bytes);
        const QByteArrayView line = bytes.first(end);
        bytes = bytes.sliced(end + 1);
        if (m_isInLine) {
            m_isInLine = false;
        } else if (m_pending.isEmpty()) {
            emitLine(line);
        } else {
            m_pending.append(line);
            emitLine(m_pending);
            m_pending.clear();
        }
    }
}

void LineSplitter::addIncompleteLine(QByteArrayView rest)
{
    if (m_isInLine)
        return;
    m_pending.append(rest.first(qMin(rest.size(), kMaxLength - m_pending.size() + 1)));
    if (m_pending.size() <= kMaxLength)
        return;
    emitLine(m_pending);
    m_pending.clear();
    m_isInLine = true;
}

void LineSplitter::finish()
{
    if (!m_pending.isEmpty())
        emitLine(m_pending);
    m_pending.clear();
    m_isInLine = false;
}

void LineSplitter::emitLine(QByteArrayView line)
{
    if (line.endsWith('\r') && line.size() <= kMaxLength)
        line.chop(1);
    m_sink(line.first(qMin(line.size(), kMaxLength)));
}

} // namespace watchkeeper
