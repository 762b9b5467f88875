// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/message/HttpBody.h"

#include "checks/http/message/HttpHeaderLines.h"
#include "model/check/Observation.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace watchkeeper {

namespace {

constexpr int kAutoDetect = 32 + MAX_WBITS; // detects gzip or zlib from the header
constexpr int kRawDeflate = -MAX_WBITS;
constexpr qsizetype kMaxCodings = 4; // even two codings are rare, and each can expand the data a thousandfold

//! Whether the data begins with a zlib header. "deflate" means the zlib format (RFC 9110, 8.4.1.2), but some servers omit that header.
bool hasZlibHeader(QByteArrayView bytes)
{
    const auto first = static_cast<unsigned char>(bytes[0]);
    if ((first & 0x0f) != Z_DEFLATED || (first >> 4) > 7)
        return false;
    return bytes.size() < 2 || (first * 256 + static_cast<unsigned char>(bytes[1])) % 31 == 0;
}

//! Whether another gzip member follows (RFC 1952, 2.2). Some servers append zeros or a newline instead, which is ignored.
bool startsGzipMember(const z_stream &stream)
{
    return stream.next_in[0] == 0x1f && (stream.avail_in < 2 || stream.next_in[1] == 0x8b);
}

} // namespace

//! The zlib state of one coding of a body.
class HttpBody::Inflater
{
public:
    explicit Inflater(bool isDeflate)
        : m_isDeflate(isDeflate)
    {
    }
    ~Inflater()
    {
        if (m_hasBegun)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Inflater)

    bool begin(QByteArrayView first)
    {
        if (m_hasBegun)
            return true;
        m_hasBegun = inflateInit2(&m_stream, m_isDeflate && !hasZlibHeader(first) ? kRawDeflate : kAutoDetect) == Z_OK;
        return m_hasBegun;
    }
    z_stream &stream() { return m_stream; }
    bool hasStartedInflating() const { return m_hasBegun; }

    bool atEnd = false;     //!< the compressed data is complete, but in gzip another member can follow
    qint64 decodedSize = 0; //!< [bytes] size of the output so far

private:
    z_stream m_stream{};
    bool m_isDeflate;
    bool m_hasBegun = false;
};

HttpBody::HttpBody(qint64 maxWire, qint64 maxDecoded)
    : m_maxWire(maxWire)
    , m_maxDecoded(maxDecoded)
{
}

HttpBody::~HttpBody() = default;

void HttpBody::setCodings(const QByteArrayList &codings)
{
    for (auto coding = codings.crbegin(); coding != codings.crend() && EvidenceData::isDecoded(*coding); ++coding)
        m_inflaters.push_back(std::make_unique<Inflater>(*coding == "deflate"));
    if (m_inflaters.size() > kMaxCodings)
        fail(Fault::Damaged);
}

bool HttpBody::fail(Fault fault)
{
    m_fault = fault;
    return false;
}

bool HttpBody::appendDecoded(QByteArrayView decoded)
{
    m_decodedSize += decoded.size();
    if (const qint64 room = m_keepLimit - m_head.size(); room > 0)
        m_head.append(decoded.first(std::min<qint64>(room, decoded.size())).toByteArray());
    return true;
}

bool HttpBody::put(QByteArrayView bytes)
{
    if (m_fault != Fault::None)
        return false;
    if (bytes.isEmpty())
        return true;
    m_wireSize += bytes.size();
    if (m_wireSize > m_maxWire)
        return fail(Fault::TooLarge);
    return decode(bytes, 0);
}

//! Passes the output of the inflater at `from` to the next inflater. The output of each inflater is limited, because
//! the next inflater can reduce a huge amount of data to almost nothing.
bool HttpBody::decode(QByteArrayView bytes, std::size_t from)
{
    if (from == m_inflaters.size())
        return appendDecoded(bytes);
    Inflater &inflater = *m_inflaters[from];
    if (!inflater.begin(bytes))
        return fail(Fault::Damaged);
    z_stream &stream = inflater.stream();
    std::array<char, 32 * 1024> out;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); // zlib doesn't modify the data
    stream.avail_in = static_cast<uInt>(bytes.size());
    bool full = false; // zlib filled the buffer and may have more output
    while (stream.avail_in > 0 || full) {
        if (inflater.atEnd) {
            if (!startsGzipMember(stream))
                return true; // trailing data is ignored, as in gzip and browsers
            inflateReset(&stream);
            inflater.atEnd = false;
        }
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        const int status = ::inflate(&stream, Z_NO_FLUSH);
        if (status == Z_BUF_ERROR)
            return true; // zlib needs more input
        if (status != Z_OK && status != Z_STREAM_END)
            return fail(Fault::Damaged);
        inflater.atEnd = status == Z_STREAM_END;
        full = stream.avail_out == 0 && !inflater.atEnd;
        const QByteArrayView decoded(out.data(), static_cast<qsizetype>(out.size() - stream.avail_out));
        inflater.decodedSize += decoded.size();
        if (inflater.decodedSize > m_maxDecoded)
            return fail(Fault::TooLargeDecoded);
        if (!decoded.isEmpty() && !decode(decoded, from + 1))
            return false;
    }
    return true;
}

bool HttpBody::finish()
{
    if (m_fault != Fault::None)
        return false;
    // An empty body is accepted, because some servers announce a compression and then send nothing.
    const auto isUnfinished = [](const auto &inflater) { return inflater->hasStartedInflating() && !inflater->atEnd; };
    if (std::any_of(m_inflaters.begin(), m_inflaters.end(), isUnfinished))
        return fail(Fault::Damaged);
    return true;
}

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
    const bool isLineComplete = next <= pending.size();
    if (m_overheadSize + (isLineComplete ? next : pending.size()) > m_limit)
        m_fault = Fault::TooLong;
    if (!isLineComplete || m_fault != Fault::None)
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
