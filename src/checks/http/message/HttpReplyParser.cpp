// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/message/HttpReplyParser.h"

#include "checks/http/message/HttpBody.h"
#include "checks/http/message/HttpHeaderLines.h"
#include "checks/http/message/HttpStatus.h"
#include "model/check/Observation.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace watchkeeper {

namespace http = boost::beast::http;
using boost::system::error_code;

namespace {

constexpr qsizetype kBeginningSize = 64;
constexpr QByteArrayView kHttpPrefix = "HTTP/";

QByteArray toBytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QList<QByteArray> longFieldValues(const QList<std::pair<QByteArray, QByteArray>> &fields, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const auto &[fieldName, value] : fields) {
        if (QByteArrayView(fieldName).compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

} // namespace

class HttpReplyParser::Parser : public http::response_parser<http::empty_body>
{
};

HttpReplyParser::HttpReplyParser(qint64 maxBody, qint64 maxDecoded, bool headOnly)
    : m_body(maxBody, maxDecoded)
    , m_isHeadOnly(headOnly)
{
    restart();
}

HttpReplyParser::~HttpReplyParser() = default;

void HttpReplyParser::restart()
{
    m_parser = std::make_unique<Parser>();
    m_parser->header_limit(
        static_cast<std::uint32_t>(2 * kHeaderLimit)); // the limit is enforced here, before Beast parses the header
    m_parser->skip(true);                              // this class reads the body, not Beast
    m_searchOffset = 0;
}

HttpReplyParser::State HttpReplyParser::fail(Fault fault, QByteArray detail)
{
    m_fault = fault;
    m_detail = std::move(detail);
    return m_state = State::Failed;
}

HttpReplyParser::State HttpReplyParser::feed(QByteArrayView bytes)
{
    if (m_state == State::Done || m_state == State::Failed)
        return m_state;
    m_received += bytes.size();
    if (const qsizetype room = kBeginningSize - m_beginning.size(); room > 0)
        m_beginning.append(bytes.data(), std::min(room, bytes.size()));
    m_pending.append(bytes.data(), bytes.size());
    return advance();
}

//! Finds the empty line that ends the header, and converts the header to the form that Beast accepts.
//! \return false if the empty line hasn't arrived yet
bool HttpReplyParser::completeHeader()
{
    const qsizetype size = m_pending.size();
    for (qsizetype at = m_pending.indexOf('\n', m_searchOffset); at >= 0; at = m_pending.indexOf('\n', at + 1)) {
        qsizetype next = at + 1;
        if (next < size && m_pending.at(next) == '\r')
            ++next;
        if (next >= size) {
            m_searchOffset = at;
            return false;
        }
        if (m_pending.at(next) != '\n')
            continue;
        normalizeHeader(next + 1);
        return true;
    }
    m_searchOffset = size;
    return false;
}

//! \param size  size of the header at the beginning of the pending bytes
void HttpReplyParser::normalizeHeader(qsizetype size)
{
    QByteArrayView header = QByteArrayView(m_pending).first(size);
    m_headerSize = size;
    if (!headerlines::isNormalized(header)) {
        constexpr qsizetype kVersionSize = 8;
        if (header.startsWith("HTTP/1.") && header[kVersionSize - 1] > '1')
            m_version = header.first(kVersionSize).toByteArray();
        const QByteArray tidy = headerlines::normalized(header);
        m_pending.replace(0, size, tidy);
        m_headerSize = tidy.size();
        header = QByteArrayView(m_pending).first(m_headerSize);
    }
    m_hasDuplicateLength = headerlines::hasDuplicateLength(header);
    if (m_hasDuplicateLength)
        replaceHeader(headerlines::withoutFields(header, {headerlines::kLength}));
    if (m_headerSize > headerlines::kLongField)
        extractLongFields();
}

//! Keeps long fields here, because Beast stores the length of a value in 16 bits. Browsers and curl accept such fields, which are
//! usually cookies, tokens or security policies.
void HttpReplyParser::extractLongFields()
{
    QByteArray shortened;
    m_longFields = headerlines::longFields(QByteArrayView(m_pending).first(m_headerSize), &shortened);
    m_headersSize += m_headerSize - shortened.size(); // the separated fields still count towards the limit
    replaceHeader(shortened);
}

void HttpReplyParser::replaceHeader(const QByteArray &header)
{
    m_pending.replace(0, m_headerSize, header);
    m_headerSize = header.size();
}

//! \return whether Beast accepts the header; otherwise the fault is set
bool HttpReplyParser::parseHeader()
{
    error_code error;
    try {
        m_parser->put(boost::asio::buffer(m_pending.constData(), static_cast<std::size_t>(m_headerSize)), error);
        const bool isFraming = error == http::error::bad_content_length || error == http::error::bad_transfer_encoding;
        if (isFraming && hasNoBody()) {
            restart();
            replaceHeader(headerlines::withoutFields(QByteArrayView(m_pending).first(m_headerSize),
                                                     {headerlines::kLength, headerlines::kTransferEncoding}));
            error = {};
            m_parser->put(boost::asio::buffer(m_pending.constData(), static_cast<std::size_t>(m_headerSize)), error);
        }
    } catch (const std::length_error &) { // Beast stores the length of a name and of a value in 16 bits
        fail(Fault::BadHeader, "a field is larger than 64 KiB");
        return false;
    }
    if (error)
        fail(Fault::BadHeader, QByteArray::fromStdString(error.message()));
    else if (isChunkedTwice() && !hasNoBody()) // forbidden by RFC 9112, 6.1; Beast would read until the connection ends
        fail(Fault::BadHeader, "the body is chunked twice");
    return m_state != State::Failed;
}

//! \return whether to continue, either with the body or with the header after an interim reply
bool HttpReplyParser::readHeader()
{
    const qsizetype known = std::min(m_pending.size(), kHttpPrefix.size());
    if (QByteArrayView(m_pending).first(known) != kHttpPrefix.first(known)) {
        if (m_headersSize > 0)
            fail(Fault::BadHeader, "an interim reply isn't followed by a status line");
        else
            fail(Fault::NotHttp);
        return false;
    }
    const bool isComplete = completeHeader();
    m_headersSize += isComplete ? m_headerSize : 0;
    if (m_headersSize + (isComplete ? 0 : m_pending.size()) > kHeaderLimit)
        fail(Fault::HeaderTooLarge);
    if (!isComplete || m_state == State::Failed)
        return false;
    if (!parseHeader())
        return false;
    m_pending.remove(0, m_headerSize);
    // Interim replies precede the final reply (RFC 9110, 15.2), but 101 is final.
    if (const int code = status(); code / 100 == 1 && code != httpstatus::kSwitchingProtocols) {
        restart();
        m_longFields.clear();
        return !m_pending.isEmpty();
    }
    m_state = State::Body;
    return true;
}

bool HttpReplyParser::isChunkedTwice() const
{
    qsizetype count = 0;
    for (const QByteArray &field : headers("Transfer-Encoding")) {
        for (const QByteArray &coding : field.split(','))
            count += coding.trimmed().compare("chunked", Qt::CaseInsensitive) == 0 ? 1 : 0;
    }
    return count > 1;
}

//! Whether the reply has no body. Such a reply can still contain a length field (RFC 9112, 6.3). In a 304, it is the length of
//! the omitted body (RFC 9110, 8.6).
bool HttpReplyParser::hasNoBody() const
{
    return m_isHeadOnly || status() == httpstatus::kNotModified || status() == httpstatus::kNoContent || status() / 100 == 1;
}

HttpReplyParser::Framing HttpReplyParser::findFraming() const
{
    if (hasNoBody())
        return Framing::None;
    if (m_parser->chunked())
        return Framing::Chunks;
    return m_parser->content_length() ? Framing::Length : Framing::UntilEnd;
}

//! Determines from the parsed header how the body ends, and prepares to read it.
void HttpReplyParser::beginBody()
{
    m_framing = findFraming();
    m_body.setCodings(EvidenceData::codings(headers("Content-Encoding"), headers("Transfer-Encoding")));
    m_bodyLeft = declaredSize();
    if (m_framing == Framing::Chunks)
        m_chunks = std::make_unique<HttpChunkReader>(kHeaderLimit);
    if (m_framing == Framing::Length && m_bodyLeft > m_body.maxWire()) // the body is known to be too large before it arrives
        fail(Fault::BadBody);
}

HttpReplyParser::State HttpReplyParser::endBody()
{
    return m_body.finish() ? m_state = State::Done : fail(Fault::BadBody);
}

HttpReplyParser::State HttpReplyParser::readChunks()
{
    m_pending.remove(0, m_chunks->take(m_pending, &m_body));
    switch (m_chunks->fault()) {
    case HttpChunkReader::Fault::None:
        return m_chunks->isDone() ? endBody() : m_state;
    case HttpChunkReader::Fault::TooLong:
        return fail(Fault::ChunkHeadersTooLarge);
    case HttpChunkReader::Fault::Bad:
        return fail(Fault::BadBody, "bad chunk");
    case HttpChunkReader::Fault::Body:
        break;
    }
    return fail(Fault::BadBody);
}

HttpReplyParser::State HttpReplyParser::readBody()
{
    if (m_framing == Framing::None)
        return endBody();
    if (m_framing == Framing::Chunks)
        return readChunks();
    const qsizetype size = m_framing == Framing::Length ? std::min<qsizetype>(m_bodyLeft, m_pending.size()) : m_pending.size();
    if (!m_body.put(QByteArrayView(m_pending).first(size)))
        return fail(Fault::BadBody);
    m_pending.remove(0, size);
    m_bodyLeft -= size;
    return m_framing == Framing::Length && m_bodyLeft == 0 ? endBody() : m_state;
}

//! Whether the reply can end here because the rest of its body isn't needed.
bool HttpReplyParser::canStopEarly() const
{
    const bool isFollowedRedirect = m_stopsAtRedirect && httpstatus::isRedirect(status()) && !header("Location").isEmpty();
    return isFollowedRedirect || (m_expectsUpgrade && status() / 100 != 1);
}

HttpReplyParser::State HttpReplyParser::advance()
{
    const bool isNew = m_state == State::Header;
    while (m_state == State::Header) {
        if (!readHeader())
            return m_state;
    }
    if (isNew)
        beginBody();
    if (m_state == State::Body)
        readBody();
    if (m_state != State::Done && canStopEarly()) {
        m_fault = Fault::None;
        m_isTruncated = true;
        m_state = State::Done;
    }
    return m_state;
}

HttpReplyParser::State HttpReplyParser::feedEnd()
{
    if (m_state == State::Done || m_state == State::Failed)
        return m_state;
    if (m_received == 0)
        return fail(Fault::NoReply);
    if (m_state == State::Header)
        return fail(Fault::TruncatedInHeader);
    return m_framing == Framing::UntilEnd ? endBody() : fail(Fault::TruncatedInBody);
}

bool HttpReplyParser::endsAtConnectionClose() const
{
    return m_state == State::Body && m_framing == Framing::UntilEnd;
}

HttpReplyParser::State HttpReplyParser::failWith(Fault fault, const QByteArray &detail)
{
    return m_state == State::Failed ? m_state : fail(fault, detail);
}

bool HttpReplyParser::hasHeader() const
{
    return m_parser->is_header_done();
}

int HttpReplyParser::status() const
{
    return static_cast<int>(m_parser->get().result_int());
}

QByteArray HttpReplyParser::reason() const
{
    const QByteArray reason = toBytes(m_parser->get().reason());
    return reason == "<unknown-status>" ? QByteArray() : reason; // Beast's placeholder for an empty reason
}

QByteArray HttpReplyParser::header(QByteArrayView name) const
{
    const auto &fields = m_parser->get();
    const auto found = fields.find(boost::beast::string_view(name.data(), static_cast<std::size_t>(name.size())));
    if (found != fields.end())
        return toBytes(found->value());
    const QList<QByteArray> values = longFieldValues(m_longFields, name);
    return values.isEmpty() ? QByteArray() : values.first();
}

QList<QByteArray> HttpReplyParser::headers(QByteArrayView name) const
{
    QList<QByteArray> values;
    const auto [first, end] =
        m_parser->get().equal_range(boost::beast::string_view(name.data(), static_cast<std::size_t>(name.size())));
    for (auto field = first; field != end; ++field)
        values.append(toBytes(field->value()));
    return values + longFieldValues(m_longFields, name);
}

QByteArray HttpReplyParser::head(qsizetype maxSize) const
{
    constexpr qsizetype kDefaultSize = 512;
    const auto &reply = m_parser->get();
    const auto append = [](QByteArray *text, boost::beast::string_view part) {
        text->append(part.data(), static_cast<qsizetype>(part.size()));
    };
    QByteArray text;
    text.reserve(kDefaultSize);
    if (m_version.isEmpty())
        text.append("HTTP/").append(char('0' + reply.version() / 10)).append('.').append(char('0' + reply.version() % 10));
    else
        text.append(m_version);
    text.append(' ').append(QByteArray::number(status())).append(' ');
    text.append(reason()).append('\n');
    for (const auto &field : reply) {
        append(&text, field.name_string());
        text.append(": ");
        append(&text, field.value());
        text.append('\n');
        if (text.size() > maxSize)
            break;
    }
    for (const auto &[name, value] : m_longFields) {
        if (text.size() > maxSize)
            break;
        text.append(name).append(": ").append(value).append('\n');
    }
    text.squeeze(); // saves memory, because the text may be stored for a long time
    return text;
}

qint64 HttpReplyParser::declaredSize() const
{
    const auto length = m_parser->content_length();
    constexpr auto kMaximum = static_cast<quint64>(std::numeric_limits<qint64>::max());
    return length ? static_cast<qint64>(std::min<quint64>(*length, kMaximum)) : -1;
}

bool HttpReplyParser::keepsAlive() const
{
    return m_pending.isEmpty() && !m_hasDuplicateLength && !m_isTruncated && m_framing != Framing::UntilEnd
        && m_parser->keep_alive();
}

} // namespace watchkeeper
