// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A request to a server, for either version of HTTP, and its content: plain text, a form, or a form with files.

#include "async/CancelToken.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>

#include <utility>

namespace watchkeeper {

// The content that a request sends after its header: plain text, a form, or a form with files. Pure functions, safe to call from any thread.

//! \brief A body and its Content-Type. An empty type means no body.
class HttpContent
{
public:
    HttpContent() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    HttpContent(QByteArray contentType, QByteArray content)
        : type(std::move(contentType))
        , bytes(std::move(content))
    {
    }

    QByteArray type;
    QByteArray bytes;

    bool isEmpty() const { return type.isEmpty(); }
};

//! \brief A file that a form uploads.
class FormFile
{
public:
    FormFile() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString field; //!< field name in the form
    QString name;  //!< file name sent to the server, without its folder
    QByteArray type;
    QByteArray bytes;
};

//! Creates a body with a Content-Type guessed from its first character; the user can override the type.
HttpContent textContent(const QByteArray &body);

//! Creates a body such as `a=1&b=two+words` in UTF-8 (the urlencoded serializer of https://url.spec.whatwg.org).
HttpContent formContent(const TextPairs &form);

//! \brief Creates a multipart/form-data body (RFC 7578). Names are encoded as in browsers.
//! \param boundary  must not occur in the content; use randomBoundary()
HttpContent multipartContent(const TextPairs &form, const QList<FormFile> &files, const QByteArray &boundary);

QByteArray randomBoundary();

//! Returns the default Content-Type of a body: JSON, XML or a form, depending on its first character.
QByteArray guessContentType(QByteArrayView body);

// A request to a server, for either version of HTTP. A plain value.

//! \brief Method, address, header fields and body.
class HttpRequest
{
public:
    HttpRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray method;
    QByteArray scheme;                               //!< `http` or `https`
    QByteArray authority;                            //!< host, and port unless it is the default
    QByteArray target;                               //!< path and query
    QByteArray connection;                           //!< for HTTP/1.1: `close`, `keep-alive`, `Upgrade`
    bool isAbsolute = false;                         //!< a proxy for plain HTTP requires the whole URL
    QList<std::pair<QByteArray, QByteArray>> fields; //!< other header fields, in order
    QByteArray body;
    bool isHttp2 = false; //!< bytes() then only serves for display

    void add(const QByteArray &name, const QByteArray &value) { fields.emplace_back(name, value); }
    //! The request in HTTP/1.1 format (RFC 9112). The second line is the Host field. A request for HTTP/2 has no Connection field.
    QByteArray bytes() const;
};

//! Adds a user-agent line to the result of bytes(), after the second line.
QByteArray withUserAgent(const QByteArray &request, const QByteArray &userAgent);

// Reads the files that a form uploads.

//! [bytes] Size limit for all files of a form together.
inline constexpr qint64 kMaxUploadBytes = 20'000'000;

//! \brief A file to upload, written as `PATH` or, as in curl, `PATH;type=image/png`.
class FormFilePath
{
public:
    explicit FormFilePath(const QString &written);

    QString path;
    QByteArray type; //!< content type; empty if not given
};

//! \brief Reads the files in the thread pool and builds the body of the form.
//! \param files  pairs of field name and file path, in the syntax of FormFilePath
//! \return the body; NotFound or Permission with a message that names the file; Timeout or Cancelled when the token fires
[[nodiscard]] QCoro::Task<Expected<HttpContent, CheckError>> readForm(TextPairs form, TextPairs files, CancelToken token);

} // namespace watchkeeper
