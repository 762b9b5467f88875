// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/HeaderText.h"

#include "checks/SafeText.h"
#include "model/base/BodyText.h"

namespace watchkeeper {

namespace {

constexpr int kMaxHeaders = 100;
constexpr qsizetype kMaxHeaderTextLength = 1024;

} // namespace

QString observationText(const Observation &seen)
{
    const Evidence &evidence = seen.evidence;
    if (!seen.text.isEmpty() || evidence.isNull())
        return seen.text;
    if (evidence->head.isEmpty())
        return displayText(QString::fromUtf8(evidence->body.isEmpty() ? evidence->errors : evidence->body));
    return displayText(httpBodyText(evidence->body, evidence->header("Content-Type")));
}

QVariantMap displayHeaders(const Evidence &evidence)
{
    QVariantMap map;
    int count = 0;
    for (const auto &[name, value] : evidence->headers()) {
        if (++count > kMaxHeaders)
            break;
        const QString shown = displayText(QString::fromUtf8(value.left(kMaxHeaderTextLength)));
        QVariant &entry = map[QString::fromLatin1(name).toLower()];
        entry = entry.isValid() ? QVariant(entry.toString() + QStringLiteral(", ") + shown) : QVariant(shown);
    }
    return map;
}

} // namespace watchkeeper
