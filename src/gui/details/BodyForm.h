// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The format of the bytes of a reply, so that they can be shown accordingly. Pure, safe from any thread.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

enum class BodyForm : quint8 { Text, Json, Xml, Html, Image, Binary };

//! \brief Decided by the content; the content type decides only between kinds of text, because servers are often wrong about it.
//! \param contentType  value of the header field, may be empty
BodyForm bodyForm(const QByteArray &body, const QByteArray &contentType);

//! \brief The format of a picture that we show, as QImageReader names it (`png`, `jpeg`, `gif`, `webp`, `bmp`, `ico`), by its first bytes;
//! empty for anything else, including SVG, which may refer to files.
QByteArray imageFormat(const QByteArray &body);

//! \brief `text` as part of a file name: no separators, not hidden, not long; `otherwise` if nothing of it is left.
QString fileNameFrom(const QString &text, const QString &otherwise);

//! \brief A file name for the body: the last part of the path of `address`, or else `reply`, with a suitable extension.
QString bodyFileName(const QString &address, BodyForm form, const QByteArray &body);

} // namespace watchkeeper
