// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/response/BodyContent.h"

#include "app/words/DisplayText.h"
#include "gui/details/response/PrettyPrint.h"
#include "gui/details/response/StyledText.h"
#include "model/base/BodyText.h"
#include "model/base/Quantity.h"
#include "model/base/ShortText.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kInspectedLength = 4096;

struct FileSignature
{
    QByteArrayView bytes;
    const char *format;
};

bool isUtf16(const QByteArray &body, const QByteArray &contentType)
{
    const bool isMarked = body.startsWith("\xFF\xFE") || body.startsWith("\xFE\xFF");
    const QByteArray type = contentType.toLower();
    return isMarked || type.contains("charset=utf-16") || type.contains("charset=utf-32");
}

//! Returns whether the body isn't text. Text contains few control characters and no null bytes. It is mostly valid UTF-8, unless
//! the server declares it as text.
bool isBinary(const QByteArray &body, bool isDeclaredText)
{
    const QByteArrayView looked = QByteArrayView(body).first(std::min(body.size(), kInspectedLength));
    const auto isControl = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\b' && c != '\x1B';
    };
    const auto controls = std::count_if(looked.begin(), looked.end(), isControl);
    if (looked.contains('\0') || controls * 50 > looked.size())
        return true;
    if (isDeclaredText)
        return false;
    const QString text = QString::fromUtf8(looked);
    const auto broken = text.count(QChar(QChar::ReplacementCharacter));
    return broken * 5 > text.size(); // text in another charset can also have a few characters that are invalid in UTF-8
}

QByteArray firstWord(const QByteArray &body)
{
    return body.first(std::min<qsizetype>(body.size(), 256)).trimmed().toLower();
}

} // namespace

BodyForm bodyForm(const QByteArray &body, const QByteArray &contentType)
{
    if (!imageFormat(body).isEmpty())
        return BodyForm::Image;
    const QByteArray type = contentType.toLower();
    const bool isDeclaredText = type.startsWith("text/") || type.contains("charset=");
    if (!isUtf16(body, contentType) && isBinary(body, isDeclaredText))
        return BodyForm::Binary;
    const QByteArray begin = firstWord(body);
    if (type.contains("html") || begin.startsWith("<!doctype html") || begin.startsWith("<html"))
        return BodyForm::Html;
    const bool isBracketed = begin.startsWith('{') || begin.startsWith('[');
    if (type.contains("json") || (isBracketed && !type.contains("javascript") && !type.contains("css")))
        return BodyForm::Json;
    if (type.contains("xml") || begin.startsWith("<?xml") || begin.startsWith("<svg"))
        return BodyForm::Xml;
    return BodyForm::Text;
}

QByteArray imageFormat(const QByteArray &body)
{
    static constexpr std::array kFileSignatures{
        FileSignature{"\x89PNG\r\n\x1A\n", "png"},
        FileSignature{"\xFF\xD8\xFF", "jpeg"},
        FileSignature{"GIF87a", "gif"},
        FileSignature{"GIF89a", "gif"},
    };
    for (const FileSignature &beginning : kFileSignatures) {
        if (body.startsWith(beginning.bytes))
            return beginning.format;
    }
    if (body.startsWith("RIFF") && body.mid(8, 4) == "WEBP")
        return "webp";
    if (body.startsWith("BM") && body.size() > 26 && body.mid(6, 4) == QByteArray(4, '\0'))
        return "bmp";
    if (body.startsWith(QByteArray("\0\0\1\0", 4)) && body.size() > 22)
        return "ico";
    return {};
}

QString fileNameFrom(const QString &text, const QString &fallback)
{
    constexpr qsizetype kMaxLength = 80;
    QString name;
    for (const QChar c : text) {
        const bool isPlain = c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.';
        name += isPlain ? c : u'_';
    }
    while (name.startsWith(u'.')) // leading dots make a file hidden or leave the folder
        name.remove(0, 1);
    name = textStart(name, kMaxLength);
    return name.isEmpty() ? fallback : name;
}

QString bodyFileName(const QString &address, BodyForm form, const QByteArray &body)
{
    const QString name = fileNameFrom(QUrl(address).path().section(u'/', -1), u"reply"_s);
    if (name.contains(u'.'))
        return name;
    switch (form) {
    case BodyForm::Json:
        return name + u".json"_s;
    case BodyForm::Xml:
        return name + u".xml"_s;
    case BodyForm::Html:
        return name + u".html"_s;
    case BodyForm::Image:
        return name + u'.' + QString::fromLatin1(imageFormat(body));
    case BodyForm::Text:
        return name + u".txt"_s;
    case BodyForm::Binary:
        return name + u".bin"_s;
    }
    Q_UNREACHABLE();
}

namespace {

constexpr qint64 kMaxPixels = 16LL * 1024 * 1024; // a picture of this size takes 64 MiB when decoded
constexpr int kMaxShownSide = 2048;

class BodyContentText
{
    Q_DECLARE_TR_FUNCTIONS(BodyContent)
};

QString truncationNotice(const Evidence &evidence)
{
    if (!evidence->isBodyTruncated)
        return {};
    return BodyContentText::tr("Only part of the %1 body was kept.").arg(humanByteSize(evidence->bodySize));
}

QString joinedSentences(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? a + b : a + u' ' + b;
}

BodyContent bytesWithNotice(const QString &reason)
{
    BodyContent content;
    content.page = BodyContent::Page::Bytes;
    content.notice = reason;
    return content;
}

//! Checks the declared image size before decoding, because a few bytes can expand to gigabytes.
BodyContent imageContent(const Evidence &evidence)
{
    QByteArray body = evidence->body;
    QBuffer buffer(&body);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, imageFormat(body));
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return bytesWithNotice(joinedSentences(BodyContentText::tr("This image can't be read."), truncationNotice(evidence)));
    if (qint64(size.width()) * size.height() > kMaxPixels)
        return bytesWithNotice(BodyContentText::tr("This image of %1 × %2 pixels is too large to show here.")
                                   .arg(QLocale().toString(size.width()), QLocale().toString(size.height())));
    reader.setAutoTransform(true);
    if (std::max(size.width(), size.height()) > kMaxShownSide)
        reader.setScaledSize(size.scaled(kMaxShownSide, kMaxShownSide, Qt::KeepAspectRatio));
    BodyContent content;
    content.page = BodyContent::Page::Image;
    content.image = reader.read();
    content.imageSize = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90) ? size.transposed() : size;
    content.notice = truncationNotice(evidence);
    if (content.image.isNull())
        return bytesWithNotice(joinedSentences(BodyContentText::tr("This image can't be read."), truncationNotice(evidence)));
    return content;
}

QString decoded(const Evidence &evidence, QString *notice)
{
    // A character has at most four bytes, so any text after this limit wouldn't be shown.
    QString text = httpBodyText(evidence->body.left(4 * kMaxShownText), evidence->header("Content-Type"));
    if (text.size() > kMaxShownText || evidence->body.size() > 4 * kMaxShownText) {
        text = textStart(text, kMaxShownText);
        *notice = joinedSentences(*notice,
                                  BodyContentText::tr("Only the first %1 are shown here. Save the body to see all of it.")
                                      .arg(humanByteSize(kMaxShownText)));
    }
    return text;
}

bool hasEscapes(const QString &text)
{
    return text.contains(QChar(0x1B));
}

StyledText formatted(const QString &text, BodyForm form, const std::atomic_bool *stop)
{
    switch (form) {
    case BodyForm::Json:
        return formatJson(displayText(text), stop);
    case BodyForm::Xml:
        return formatXml(displayText(text), stop);
    case BodyForm::Html:
        return markXml(displayText(text), stop);
    case BodyForm::Text:
    case BodyForm::Image:
    case BodyForm::Binary:
        break;
    }
    return readTerminalText(text, stop);
}

} // namespace

BodyContent bodyContent(const Evidence &evidence, BodyView view, const std::atomic_bool *stop)
{
    if (view == BodyView::Hex)
        return bytesWithNotice(truncationNotice(evidence));
    const BodyForm form = bodyForm(evidence->body, evidence->header("Content-Type"));
    if (form == BodyForm::Image && view == BodyView::Formatted)
        return imageContent(evidence);
    if (form == BodyForm::Binary || form == BodyForm::Image)
        return bytesWithNotice(truncationNotice(evidence));
    BodyContent content;
    content.notice = truncationNotice(evidence);
    const QString text = decoded(evidence, &content.notice);
    if (view == BodyView::Raw)
        content.text.text = displayText(text);
    else // JSON with terminal colours was already formatted by the program that wrote it
        content.text = formatted(text, hasEscapes(text) ? BodyForm::Text : form, stop);
    return content;
}

StyledText errorContent(const Evidence &evidence)
{
    return readTerminalText(QString::fromUtf8(evidence->errors));
}

} // namespace watchkeeper
