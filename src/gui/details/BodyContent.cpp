// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/BodyContent.h"

#include "app/words/DisplayText.h"
#include "gui/details/BodyForm.h"
#include "gui/details/JsonLayout.h"
#include "gui/details/TerminalText.h"
#include "gui/details/XmlLayout.h"
#include "model/base/BodyText.h"
#include "model/base/Quantity.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMaxPixels = 16LL * 1024 * 1024; // a picture of this size takes 64 MiB when decoded
constexpr int kMaxShownEdge = 2048;

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
    if (std::max(size.width(), size.height()) > kMaxShownEdge)
        reader.setScaledSize(size.scaled(kMaxShownEdge, kMaxShownEdge, Qt::KeepAspectRatio));
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
    // a character has at most four bytes, so any text after this limit wouldn't be shown
    QString text = httpBodyText(evidence->body.left(4 * kMaxShownText), evidence->header("Content-Type"));
    if (text.size() > kMaxShownText || evidence->body.size() > 4 * kMaxShownText) {
        text.truncate(kMaxShownText);
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
