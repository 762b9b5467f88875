// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content that a request sends after its header: plain text, a form, or a form with files. Pure functions, safe from any thread.

#include "model/field/Fields.h"

#include <QByteArray>
#include <QList>

namespace watchkeeper {

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

//! A body with a Content-Type guessed from its first character; the user can override the type.
HttpContent textContent(const QByteArray &body);

//! A body such as `a=1&b=two+words` in UTF-8 (the urlencoded serializer of https://url.spec.whatwg.org).
HttpContent formContent(const TextPairs &form);

//! \brief A multipart/form-data body (RFC 7578). Names are encoded as in browsers.
//! \param boundary  must not occur in the content; use randomBoundary()
HttpContent multipartContent(const TextPairs &form, const QList<FormFile> &files, const QByteArray &boundary);

QByteArray randomBoundary();

//! The default Content-Type of a body: JSON, XML or a form, depending on its first character.
QByteArray guessContentType(QByteArrayView body);

} // namespace watchkeeper
