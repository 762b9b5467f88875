// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpChunkReader.h"

#include "checks/http/HttpBody.h"
#include "checks/http/HttpHeaderLines.h"

#include <algorithm>
#include <cctype>

namespace watchkeeper {

qsizetype HttpChunkReader::take(QByteArrayView pending, HttpBody *body)
{
    qsizetype used = 0;
    while (m_step != Step::Done && m_fault == Fault::None) {
        const qsizetype before = used;
        if (m_step == Step::Data)
            used += consumeData(pending.sliced(used), body);
        else
            used += consumeLine(pending.sliced(used));
        if (used == before)
            break;
    }
    return used;
}

qsizetype HttpChunkReader::consumeData(QByteArrayView pending, HttpBody *body)
{
    const auto size = static_cast<qsizetype>(std::min<quint64>(m_chunkLeft, static_cast<quint64>(pending.size())));
    if (!body->put(pending.first(size)))
        m_fault = Fault::Body;
    m_chunkLeft -= static_cast<quint64>(size);
    if (m_chunkLeft == 0)
        m_step = Step::DataEnd;
    return size;
}

qsizetype HttpChunkReader::consumeLine(QByteArrayView pending)
{
    qsizetype next = 0;
    const QByteArrayView line = headerlines::nextLine(pending, &next);
    const bool isWhole = next <= pending.size();
    if (m_overheadSize + (isWhole ? next : pending.size()) > m_limit)
        m_fault = Fault::TooLong;
    if (!isWhole || m_fault != Fault::None)
        return 0;
    if (m_step == Step::Trailer || m_step == Step::Size)
        m_overheadSize += next;
    if (m_step == Step::Size)
        beginChunk(line);
    else if (m_step == Step::DataEnd && !line.isEmpty())
        m_fault = Fault::Bad;
    else if (m_step == Step::DataEnd)
        m_step = Step::Size;
    else if (line.isEmpty())
        m_step = Step::Done;
    return next;
}

void HttpChunkReader::beginChunk(QByteArrayView line)
{
    const auto isEnd = [](char c) { return headerlines::isBlank(c) || c == ';'; };
    const QByteArrayView digits = line.first(std::find_if(line.begin(), line.end(), isEnd) - line.begin());
    const QByteArrayView rest = line.sliced(digits.size()).trimmed();
    const bool areHex =
        std::all_of(digits.begin(), digits.end(), [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); });
    bool isNumber = false;
    m_chunkLeft = digits.toByteArray().toULongLong(&isNumber, 16);
    if (!areHex || !isNumber || (!rest.isEmpty() && rest[0] != ';'))
        m_fault = Fault::Bad;
    // Chunk sizes don't count towards the limit, because a body of tiny chunks is valid. Only extensions and trailers count.
    m_overheadSize -= std::min<qsizetype>(m_overheadSize, digits.size() + 2);
    m_step = m_chunkLeft > 0 ? Step::Data : Step::Trailer;
}

} // namespace watchkeeper
