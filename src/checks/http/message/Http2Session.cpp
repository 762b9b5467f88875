// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/message/Http2Session.h"

#include "checks/base/SafeText.h"
#include "model/base/ShortText.h"

#ifdef Q_OS_WIN
#include <basetsd.h>
using ssize_t = SSIZE_T; // a POSIX type used by nghttp2's header
#endif

#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace watchkeeper {

namespace {

//! Whether HTTP/2 omits the header field, because it belongs to an HTTP/1.1 connection (RFC 9113, 8.2.2) or HTTP/2 has an equivalent.
bool isExcluded(const QByteArray &name)
{
    constexpr std::array kConnectionHeaders{"host",   "connection", "keep-alive", "proxy-connection", "transfer-encoding",
                                            "upgrade"};
    return std::any_of(kConnectionHeaders.begin(), kConnectionHeaders.end(), [&](const char *other) { return name == other; });
}

QByteArrayView toByteArrayView(const uint8_t *bytes, size_t size)
{
    return {reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)};
}

} // namespace

//! The state that nghttp2's callbacks use.
class Http2Session::Private
{
public:
    Private(HttpRequest toSend, HttpReplyParser *reader)
        : request(std::move(toSend))
        , parser(reader)
    {
    }
    ~Private() { nghttp2_session_del(session); }
    Q_DISABLE_COPY_MOVE(Private)

    void open();
    void submit();
    void drain();
    void handleGoAway(const nghttp2_goaway &frame);
    //! Handles the header fields of the final reply or of an interim reply, and the trailers after the body.
    void takeHeader();
    HttpReplyParser::State fail(HttpReplyParser::Fault fault, const QByteArray &detail);

    // Called by nghttp2. Each function returns 0 to continue.
    static int onHeader(nghttp2_session *session, const nghttp2_frame *frame, const uint8_t *name, size_t nameSize,
                        const uint8_t *value, size_t valueSize, uint8_t flags, void *self);
    static int onFrame(nghttp2_session *session, const nghttp2_frame *frame, void *self);
    static int onData(nghttp2_session *session, uint8_t flags, int32_t stream, const uint8_t *bytes, size_t size, void *self);
    static int onClosed(nghttp2_session *session, int32_t stream, uint32_t code, void *self);
    static int onSent(nghttp2_session *session, const nghttp2_frame *frame, void *self);
    static ssize_t readBody(nghttp2_session *session, int32_t stream, uint8_t *buffer, size_t size, uint32_t *flags,
                            nghttp2_data_source *source, void *self);

    HttpRequest request;
    HttpReplyParser *parser;
    nghttp2_session *session = nullptr;
    int32_t streamId = -1;
    qsizetype bodySent = 0;
    bool isResetLocally = false;
    QByteArray output;    //!< bytes to send
    QByteArray beginning; //!< first bytes from the server, used to recognise HTTP/1
    QByteArray status;    //!< status of the header being read; empty for trailers
    QByteArray fields;
    QByteArray goAway; //!< error sent by the server when it closes the connection; empty without an error
    bool hasReply = false;
};

void Http2Session::Private::open()
{
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, &Private::onHeader);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, &Private::onFrame);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, &Private::onData);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, &Private::onClosed);
    nghttp2_session_callbacks_set_on_frame_send_callback(callbacks, &Private::onSent);
    nghttp2_option *options = nullptr;
    nghttp2_option_new(&options);
#if NGHTTP2_VERSION_NUM >= 0x013200 // older versions always accept whitespace
    // Like browsers and curl, accept whitespace around a value, although RFC 9113, 8.2.1 forbids it.
    nghttp2_option_set_no_rfc9113_leading_and_trailing_ws_validation(options, 1);
#endif
    nghttp2_session_client_new2(&session, callbacks, this, options);
    nghttp2_option_del(options);
    nghttp2_session_callbacks_del(callbacks);
    // A larger window lets the server send a page without waiting for a window update after every 64 KiB.
    constexpr uint32_t kWindowSize = 1024 * 1024;
    constexpr uint32_t kHeaderLimit = 64 * 1024; // nghttp2 accepts no larger fields, and only a few CONTINUATION frames
    const std::array settings{
        nghttp2_settings_entry{NGHTTP2_SETTINGS_ENABLE_PUSH, 0},
        nghttp2_settings_entry{NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, kWindowSize},
        nghttp2_settings_entry{NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, kHeaderLimit},
    };
    nghttp2_submit_settings(session, NGHTTP2_FLAG_NONE, settings.data(), settings.size());
    nghttp2_session_set_local_window_size(session, NGHTTP2_FLAG_NONE, 0, kWindowSize);
}

void Http2Session::Private::submit()
{
    QList<std::pair<QByteArray, QByteArray>> all{
        {":method", request.method}, {":scheme", request.scheme}, {":authority", request.authority}, {":path", request.target}};
    for (const auto &[name, value] : std::as_const(request.fields)) {
        if (const QByteArray lower = name.toLower(); !isExcluded(lower))
            all.emplace_back(lower, value);
    }
    std::vector<nghttp2_nv> pairs;
    for (auto &[name, value] : all) {
        // nghttp2 only reads the strings, and copies the data it needs.
        pairs.push_back({reinterpret_cast<uint8_t *>(name.data()), reinterpret_cast<uint8_t *>(value.data()),
                         static_cast<size_t>(name.size()), static_cast<size_t>(value.size()), NGHTTP2_NV_FLAG_NONE});
    }
    nghttp2_data_provider body{};
    body.read_callback = &Private::readBody;
    streamId =
        nghttp2_submit_request(session, nullptr, pairs.data(), pairs.size(), request.body.isEmpty() ? nullptr : &body, nullptr);
}

HttpReplyParser::State Http2Session::Private::fail(HttpReplyParser::Fault fault, const QByteArray &detail)
{
    return parser->failWith(fault, detail);
}

int Http2Session::Private::onHeader(nghttp2_session *, const nghttp2_frame *frame, const uint8_t *name, size_t nameSize,
                                    const uint8_t *value, size_t valueSize, uint8_t, void *self)
{
    auto *const d = static_cast<Private *>(self);
    if (frame->hd.stream_id != d->streamId)
        return 0;
    const QByteArrayView field = toByteArrayView(name, nameSize);
    if (field == QByteArrayView(":status")) {
        d->status = toByteArrayView(value, valueSize).toByteArray();
        return 0;
    }
    d->fields.append(field.data(), field.size()).append(": ");
    d->fields.append(reinterpret_cast<const char *>(value), static_cast<qsizetype>(valueSize)).append("\r\n");
    if (d->fields.size() <= HttpReplyParser::kHeaderLimit)
        return 0;
    d->fail(HttpReplyParser::Fault::HeaderTooLarge, {});
    return NGHTTP2_ERR_CALLBACK_FAILURE;
}

int Http2Session::Private::onFrame(nghttp2_session *, const nghttp2_frame *frame, void *self)
{
    auto *const d = static_cast<Private *>(self);
    if (frame->hd.type == NGHTTP2_GOAWAY)
        d->handleGoAway(frame->goaway);
    const bool isReply = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
    if (!isReply || frame->hd.stream_id != d->streamId)
        return 0;
    if (frame->hd.type == NGHTTP2_HEADERS)
        d->takeHeader();
    // END_STREAM marks the end of the reply. The close of the stream doesn't: it also requires the end of our request. In
    // addition, a server can close the stream in the middle of the reply.
    if (d->hasReply && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0)
        d->parser->feedEnd();
    return 0;
}

//! Records why the server closes the connection. The frame's text can be more detailed than its error code (RFC 9113, 6.8).
void Http2Session::Private::handleGoAway(const nghttp2_goaway &frame)
{
    constexpr qsizetype kMaxTextUnits = 100;
    if (frame.error_code == NGHTTP2_NO_ERROR)
        return;
    goAway = nghttp2_http2_strerror(frame.error_code);
    const QByteArrayView text = toByteArrayView(frame.opaque_data, frame.opaque_data_len);
    if (!text.isEmpty())
        goAway += ": " + textStart(firstLine(QString::fromUtf8(text)), kMaxTextUnits).toUtf8();
}

void Http2Session::Private::takeHeader()
{
    const QByteArray code = std::exchange(status, {});
    const QByteArray read = std::exchange(fields, {});
    if (code.isEmpty()) // these fields are trailers, which are ignored
        return;
    const bool isInterim = code.startsWith('1');
    hasReply = hasReply || !isInterim;
    parser->feed("HTTP/1.1 " + code + " \r\n" + read + "\r\n");
    parser->setDisplayedVersion("HTTP/2");
}

int Http2Session::Private::onData(nghttp2_session *, uint8_t, int32_t stream, const uint8_t *bytes, size_t size, void *self)
{
    auto *const d = static_cast<Private *>(self);
    if (stream != d->streamId)
        return 0;
    const auto state = d->parser->feed(toByteArrayView(bytes, size));
    return state == HttpReplyParser::State::Failed ? NGHTTP2_ERR_CALLBACK_FAILURE : 0;
}

int Http2Session::Private::onClosed(nghttp2_session *, int32_t stream, uint32_t code, void *self)
{
    auto *const d = static_cast<Private *>(self);
    if (stream != d->streamId)
        return 0;
    if (d->parser->state() == HttpReplyParser::State::Done)
        return 0;
    if (d->isResetLocally)
        d->fail(HttpReplyParser::Fault::BadFrames, nghttp2_http2_strerror(code));
    else
        d->fail(HttpReplyParser::Fault::StreamEnded,
                d->goAway.isEmpty() ? QByteArray(nghttp2_http2_strerror(code)) : d->goAway);
    return 0;
}

int Http2Session::Private::onSent(nghttp2_session *, const nghttp2_frame *frame, void *self)
{
    auto *const d = static_cast<Private *>(self);
    const bool isOwnStream = frame->hd.stream_id == d->streamId;
    if (isOwnStream && frame->hd.type == NGHTTP2_RST_STREAM) // nghttp2 resets the stream if the reply violates the protocol
        d->isResetLocally = true;
    return 0;
}

ssize_t Http2Session::Private::readBody(nghttp2_session *, int32_t, uint8_t *buffer, size_t size, uint32_t *flags,
                                        nghttp2_data_source *, void *self)
{
    auto *const d = static_cast<Private *>(self);
    const qsizetype count = std::min(static_cast<qsizetype>(size), d->request.body.size() - d->bodySent);
    std::memcpy(buffer, d->request.body.constData() + d->bodySent, static_cast<size_t>(count));
    d->bodySent += count;
    if (d->bodySent == d->request.body.size())
        *flags |= NGHTTP2_DATA_FLAG_EOF;
    return count;
}

Http2Session::Http2Session(HttpRequest request, HttpReplyParser *parser)
    : d(std::make_unique<Private>(std::move(request), parser))
{
    d->open();
    d->submit();
}

Http2Session::~Http2Session() = default;

void Http2Session::Private::drain()
{
    const uint8_t *bytes = nullptr;
    for (ssize_t count = nghttp2_session_mem_send(session, &bytes); count > 0;
         count = nghttp2_session_mem_send(session, &bytes))
        output.append(reinterpret_cast<const char *>(bytes), count);
}

QByteArray Http2Session::takeOutput()
{
    d->drain();
    return std::exchange(d->output, {});
}

QByteArray Http2Session::closingOutput()
{
    nghttp2_session_terminate_session(d->session, NGHTTP2_NO_ERROR);
    return takeOutput();
}

HttpReplyParser::State Http2Session::feed(QByteArrayView bytes)
{
    constexpr QByteArrayView kHttp1Prefix = "HTTP/1";
    if (d->beginning.size() < kHttp1Prefix.size()) {
        d->beginning.append(bytes.data(), std::min(bytes.size(), kHttp1Prefix.size() - d->beginning.size()));
        if (d->beginning == kHttp1Prefix)
            return d->fail(HttpReplyParser::Fault::NotHttp2, {});
    }
    const ssize_t taken = nghttp2_session_mem_recv(d->session, reinterpret_cast<const uint8_t *>(bytes.data()),
                                                   static_cast<size_t>(bytes.size()));
    d->drain();
    if (d->parser->state() == HttpReplyParser::State::Failed || d->parser->state() == HttpReplyParser::State::Done)
        return d->parser->state();
    if (taken < 0)
        return d->fail(HttpReplyParser::Fault::BadFrames, nghttp2_strerror(static_cast<int>(taken)));
    // After a protocol error by the server, nghttp2 sends GOAWAY and stops reading.
    if (nghttp2_session_want_read(d->session) == 0)
        return d->fail(HttpReplyParser::Fault::BadFrames, {});
    return d->parser->state();
}

HttpReplyParser::State Http2Session::feedEnd()
{
    using State = HttpReplyParser::State;
    if (d->parser->state() == State::Done || d->parser->state() == State::Failed)
        return d->parser->state();
    // In HTTP/2, the end of the connection doesn't complete a reply. The stream must have ended.
    return d->fail(d->beginning.isEmpty()                   ? HttpReplyParser::Fault::NoReply
                       : d->hasReply && d->goAway.isEmpty() ? HttpReplyParser::Fault::TruncatedInBody
                                                            : HttpReplyParser::Fault::StreamEnded,
                   d->goAway);
}

qint64 Http2Session::unsentBodySize() const
{
    return d->request.body.size() - d->bodySent;
}

bool Http2Session::hasReply() const
{
    return d->hasReply;
}

} // namespace watchkeeper
