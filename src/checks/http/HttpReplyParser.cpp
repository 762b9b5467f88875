// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpReplyParser.h"

#include "checks/http/HttpStatus.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <limits>

namespace watchkeeper {

namespace http = boost::beast::http;
using boost::system::error_code;

namespace {

constexpr qsizetype kBeginningSize = 64;
constexpr QByteArrayView kMagic = "HTTP/";

QByteArray toBytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

//! A Beast body that hands all bytes on to an HttpBody.
struct BodySink
{
    using value_type = HttpBody *;

    class reader
    {
    public:
        //! Called before the body is set: it is looked at with the first bytes.
        template<bool isRequest, class Fields>
        reader(http::header<isRequest, Fields> & /*header*/, value_type &body)
            : m_body(body)
        {
        }
        void init(const boost::optional<std::uint64_t> & /*length*/, error_code &error) { error = {}; }
        template<class Buffers>
        std::size_t put(const Buffers &buffers, error_code &error)
        {
            error = {};
            std::size_t taken = 0;
            for (auto i = boost::asio::buffer_sequence_begin(buffers); i != boost::asio::buffer_sequence_end(buffers); ++i) {
                const boost::asio::const_buffer piece = *i;
                if (!m_body->put({static_cast<const char *>(piece.data()), static_cast<qsizetype>(piece.size())})) {
                    error = http::error::body_limit;
                    return taken;
                }
                taken += piece.size();
            }
            return taken;
        }
        void finish(error_code &error)
        {
            error = {};
            if (!m_body->finish())
                error = http::error::body_limit;
        }

    private:
        const value_type &m_body;
    };
};

//! \return the line that begins there, without its end; `begin` is that of the next one then
QByteArrayView takeLine(QByteArrayView text, qsizetype *begin)
{
    qsizetype end = text.indexOf('\n', *begin);
    if (end < 0)
        end = text.size();
    QByteArrayView line = text.sliced(*begin, end - *begin);
    if (line.endsWith('\r'))
        line.chop(1);
    *begin = end + 1;
    return line;
}

bool startsWith(QByteArrayView line, QByteArrayView start)
{
    return line.size() >= start.size() && line.first(start.size()).compare(start, Qt::CaseInsensitive) == 0;
}

bool endsWith(QByteArrayView line, QByteArrayView end)
{
    return line.size() >= end.size() && line.last(end.size()).compare(end, Qt::CaseInsensitive) == 0;
}

constexpr QByteArrayView kLength = "Content-Length:";

//! Whether chunks and a length both tell where the body ends: the chunks count (RFC 9112, 6.3), while Beast takes neither.
bool tellsLengthTwice(QByteArrayView header)
{
    bool isChunked = false;
    bool hasLength = false;
    for (qsizetype begin = 0; begin < header.size();) {
        const QByteArrayView line = takeLine(header, &begin);
        isChunked = isChunked || (startsWith(line, "Transfer-Encoding:") && endsWith(line.trimmed(), "chunked"));
        hasLength = hasLength || startsWith(line, kLength);
    }
    return isChunked && hasLength;
}

//! Servers exist that end lines with a bare LF or leave out the space before an empty reason; every browser takes them.
QByteArray tidied(QByteArrayView header, bool withoutLength)
{
    QByteArray result;
    result.reserve(header.size() + 64);
    bool first = true;
    for (qsizetype begin = 0; begin < header.size();) {
        const QByteArrayView line = takeLine(header, &begin);
        if (withoutLength && startsWith(line, kLength))
            continue;
        result.append(line.data(), line.size());
        if (std::exchange(first, false) && line.size() == 12) // HTTP/1.1 200
            result.append(' ');
        result.append("\r\n");
    }
    return result;
}

bool isTidy(QByteArrayView header)
{
    if (header.size() > 12 && header[12] == '\r')
        return false;
    for (qsizetype at = header.indexOf('\n'); at >= 0; at = header.indexOf('\n', at + 1)) {
        if (at == 0 || header[at - 1] != '\r')
            return false;
    }
    return true;
}

} // namespace

class HttpReplyParser::Parser : public http::response_parser<BodySink>
{
};

HttpReplyParser::HttpReplyParser(qint64 maxBody, qint64 maxDecoded, bool headOnly)
    : m_body(maxBody, maxDecoded)
    , m_headOnly(headOnly)
{
    restart();
}

HttpReplyParser::~HttpReplyParser() = default;

void HttpReplyParser::restart()
{
    m_parser = std::make_unique<Parser>();
    m_parser->get().body() = &m_body;
    // HttpBody has its own. Not boost::none, which 1.74 takes for zero.
    m_parser->body_limit(std::numeric_limits<std::uint64_t>::max());
    m_parser->header_limit(static_cast<std::uint32_t>(2 * kHeaderLimit)); // measured here, before Beast sees it
    m_parser->eager(false);                                               // stops behind the header, for onHeader()
    m_parser->skip(m_headOnly);
    m_searched = 0;
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

//! Looks for the empty line that ends the header, and puts it into the form that Beast takes.
bool HttpReplyParser::completeHeader()
{
    const qsizetype size = m_pending.size();
    for (qsizetype at = m_pending.indexOf('\n', m_searched); at >= 0; at = m_pending.indexOf('\n', at + 1)) {
        qsizetype next = at + 1;
        if (next < size && m_pending.at(next) == '\r')
            ++next;
        if (next >= size) {
            m_searched = at;
            return false;
        }
        if (m_pending.at(next) != '\n')
            continue;
        const QByteArrayView header = QByteArrayView(m_pending).first(next + 1);
        m_toldLengthTwice = tellsLengthTwice(header);
        if (m_toldLengthTwice || !isTidy(header))
            m_pending.replace(0, next + 1, tidied(header, m_toldLengthTwice));
        return true;
    }
    m_searched = size;
    return false;
}

//! \return false when the body is announced as larger than allowed: it need not be read to know that
bool HttpReplyParser::onHeader()
{
    m_state = State::Body;
    m_body.setEncoding(header("Content-Encoding"));
    // RFC 9112, 6.3: these have no body, whatever length they tell; a 304 tells that of what it does not send (RFC 9110, 8.6).
    const bool hasNone =
        m_headOnly || status() == httpstatus::kNotModified || status() == httpstatus::kNoContent || status() / 100 == 1;
    return hasNone || announcedSize() <= m_body.maxWire();
}

HttpReplyParser::State HttpReplyParser::advance()
{
    while (m_state == State::Header || m_state == State::Body) {
        if (m_state == State::Header) {
            const qsizetype known = std::min(m_pending.size(), kMagic.size());
            if (QByteArrayView(m_pending).first(known) != kMagic.first(known))
                return fail(Fault::NotHttp);
            const bool complete = completeHeader();
            if (m_pending.size() > kHeaderLimit && (!complete || m_pending.indexOf("\r\n\r\n") > kHeaderLimit))
                return fail(Fault::HeaderTooLarge);
            if (!complete)
                return m_state;
        }
        const bool interim = m_state == State::Header;
        error_code error;
        std::size_t used = 0;
        while (used < static_cast<std::size_t>(m_pending.size()) && !m_parser->is_done() && !error) {
            const auto left = static_cast<std::size_t>(m_pending.size()) - used;
            used += m_parser->put(boost::asio::buffer(m_pending.constData() + used, left), error);
            if (m_state == State::Header && m_parser->is_header_done() && !onHeader())
                error = http::error::body_limit;
        }
        m_pending.remove(0, static_cast<qsizetype>(used));
        if (m_expectsUpgrade && m_state == State::Body && status() / 100 != 1)
            return m_state = State::Done;
        if (error && error != http::error::need_more)
            return fail(m_state == State::Body ? Fault::BadBody : Fault::BadHeader, QByteArray::fromStdString(error.message()));
        if (!m_parser->is_done()) {
            if (m_pending.size() > kHeaderLimit)
                return fail(Fault::HeaderTooLarge);
            return m_state;
        }
        // RFC 9110, 15.2: interim replies come before the real one; 101 is final.
        if (const int code = status(); code / 100 == 1 && code != httpstatus::kSwitchingProtocols && interim) {
            restart();
            m_state = State::Header;
            if (m_pending.isEmpty())
                return m_state;
            continue;
        }
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
        return fail(Fault::BrokeOffInHeader);
    error_code error;
    m_parser->put_eof(error);
    if (error == http::error::partial_message)
        return fail(Fault::BrokeOffInBody);
    if (error)
        return fail(Fault::BadBody, QByteArray::fromStdString(error.message()));
    return m_state = State::Done;
}

HttpReplyParser::State HttpReplyParser::giveUp(Fault fault, const QByteArray &detail)
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
    return toBytes(m_parser->get().reason());
}

QByteArray HttpReplyParser::header(QByteArrayView name) const
{
    const auto &fields = m_parser->get();
    const auto found = fields.find(boost::beast::string_view(name.data(), static_cast<std::size_t>(name.size())));
    return found == fields.end() ? QByteArray() : toBytes(found->value());
}

QList<QByteArray> HttpReplyParser::headers(QByteArrayView name) const
{
    QList<QByteArray> values;
    const auto [first, end] =
        m_parser->get().equal_range(boost::beast::string_view(name.data(), static_cast<std::size_t>(name.size())));
    for (auto field = first; field != end; ++field)
        values.append(toBytes(field->value()));
    return values;
}

QByteArray HttpReplyParser::head(qsizetype most) const
{
    constexpr qsizetype kUsualSize = 512;
    const auto &reply = m_parser->get();
    const auto append = [](QByteArray *text, boost::beast::string_view part) {
        text->append(part.data(), static_cast<qsizetype>(part.size()));
    };
    QByteArray text;
    text.reserve(kUsualSize);
    if (m_version.isEmpty())
        text.append("HTTP/").append(char('0' + reply.version() / 10)).append('.').append(char('0' + reply.version() % 10));
    else
        text.append(m_version);
    text.append(' ').append(QByteArray::number(status())).append(' ');
    append(&text, reply.reason());
    text.append('\n');
    for (const auto &field : reply) {
        append(&text, field.name_string());
        text.append(": ");
        append(&text, field.value());
        text.append('\n');
        if (text.size() > most)
            break;
    }
    text.squeeze(); // it may be kept for long
    return text;
}

qint64 HttpReplyParser::announcedSize() const
{
    const auto length = m_parser->content_length();
    return length ? static_cast<qint64>(*length) : -1;
}

bool HttpReplyParser::keepsAlive() const
{
    return m_pending.isEmpty() && !m_toldLengthTwice && m_parser->keep_alive();
}

} // namespace watchkeeper
