// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a request sends after its header: text as given, a form, or a form with files. Pure functions, safe from any thread.

#include "model/Fields.h"

#include <QByteArray>
#include <QList>

namespace watchkeeper {

//! \brief A body and its Content-Type. No body if the type is empty.
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

//! \brief The contents of a file of a form.
class FormFile
{
public:
    FormFile() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString field; //!< name in the form
    QString name;  //!< as sent to the server, without its folder
    QByteArray type;
    QByteArray bytes;
};

//! A body as given; if the user sets no type, the first character decides.
HttpContent textContent(const QByteArray &body);

//! `a=1&b=two+words`, in UTF-8 (the urlencoded serializer of https://url.spec.whatwg.org).
HttpContent formContent(const TextPairs &form);

//! \brief multipart/form-data (RFC 7578), names written as browsers do.
//! \param boundary  must not occur in the content: generate it randomly
HttpContent multipartContent(const TextPairs &form, const QList<FormFile> &files, const QByteArray &boundary);

QByteArray randomBoundary();

//! The default Content-Type of a body: JSON, XML or a form, depending on its first character.
QByteArray guessContentType(QByteArrayView body);

} // namespace watchkeeper
