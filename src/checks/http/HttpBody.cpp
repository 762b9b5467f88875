// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpBody.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

constexpr int kAutoDetect = 32 + MAX_WBITS; // gzip or zlib by its header
constexpr int kRaw = -MAX_WBITS;

//! "deflate" is the zlib format (RFC 9110, 8.4.1.2), but some servers send it without the zlib header.
bool hasZlibHeader(QByteArrayView bytes)
{
    const auto first = static_cast<unsigned char>(bytes[0]);
    if ((first & 0x0f) != Z_DEFLATED || (first >> 4) > 7)
        return false;
    return bytes.size() < 2 || (first * 256 + static_cast<unsigned char>(bytes[1])) % 31 == 0;
}

//! Another one may follow (RFC 1952, 2.2); some servers send zeros or a line end instead, which mean nothing.
bool beginsMember(const z_stream &stream)
{
    return stream.next_in[0] == 0x1f && (stream.avail_in < 2 || stream.next_in[1] == 0x8b);
}

} // namespace

//! The state of zlib for one body.
class HttpBody::Inflater
{
public:
    explicit Inflater(bool isDeflate)
        : m_isDeflate(isDeflate)
    {
    }
    ~Inflater()
    {
        if (m_begun)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Inflater)

    bool begin(QByteArrayView first)
    {
        if (m_begun)
            return true;
        m_begun = inflateInit2(&m_stream, m_isDeflate && !hasZlibHeader(first) ? kRaw : kAutoDetect) == Z_OK;
        return m_begun;
    }
    z_stream &stream() { return m_stream; }
    bool isBegun() const { return m_begun; }

    bool atEnd = false; //!< a member is complete; gzip may have another one

private:
    z_stream m_stream{};
    bool m_isDeflate;
    bool m_begun = false;
};

HttpBody::HttpBody(qint64 maxWire, qint64 maxDecoded)
    : m_maxWire(maxWire)
    , m_maxDecoded(maxDecoded)
{
}

HttpBody::~HttpBody() = default;

void HttpBody::setEncoding(const QByteArray &contentEncoding)
{
    const QByteArray coding = contentEncoding.trimmed().toLower();
    if (coding == "gzip" || coding == "x-gzip" || coding == "deflate")
        m_inflater = std::make_unique<Inflater>(coding == "deflate");
}

bool HttpBody::fail(Fault fault)
{
    m_fault = fault;
    return false;
}

bool HttpBody::keep(QByteArrayView decoded)
{
    m_decodedSize += decoded.size();
    if (const qint64 room = m_mostKept - m_head.size(); room > 0)
        m_head.append(decoded.first(std::min<qint64>(room, decoded.size())).toByteArray());
    // An uncompressed body is measured by the first limit alone.
    return !m_inflater || m_decodedSize <= m_maxDecoded || fail(Fault::TooLargeDecoded);
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
    return m_inflater ? inflate(bytes) : keep(bytes);
}

bool HttpBody::inflate(QByteArrayView bytes)
{
    if (!m_inflater->begin(bytes))
        return fail(Fault::Damaged);
    z_stream &stream = m_inflater->stream();
    std::array<char, 32 * 1024> out;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(bytes.size());
    bool full = false; // zlib may hold more output than fitted
    while (stream.avail_in > 0 || full) {
        if (m_inflater->atEnd) {
            if (!beginsMember(stream))
                return true; // as gzip and browsers do
            inflateReset(&stream);
            m_inflater->atEnd = false;
        }
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        const int status = ::inflate(&stream, Z_NO_FLUSH);
        if (status == Z_BUF_ERROR)
            return true; // wants more input
        if (status != Z_OK && status != Z_STREAM_END)
            return fail(Fault::Damaged);
        m_inflater->atEnd = status == Z_STREAM_END;
        full = stream.avail_out == 0 && !m_inflater->atEnd;
        if (!keep(QByteArrayView(out.data(), static_cast<qsizetype>(out.size() - stream.avail_out))))
            return false;
    }
    return true;
}

bool HttpBody::finish()
{
    if (m_fault != Fault::None)
        return false;
    // No body at all is fine: some servers announce a compression and then send nothing.
    if (m_inflater && m_inflater->isBegun() && !m_inflater->atEnd)
        return fail(Fault::Damaged);
    return true;
}

} // namespace watchkeeper
