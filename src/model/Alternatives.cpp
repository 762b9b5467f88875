// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Alternatives.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

void appendText(QStringList *texts, const QString &text)
{
    if (const QString trimmed = text.trimmed(); !trimmed.isEmpty())
        texts->append(trimmed);
}

} // namespace

QJsonArray alternativesToJson(const Alternatives &alternatives)
{
    QJsonArray array;
    for (const QStringList &texts : alternatives)
        array.append(texts.size() == 1 ? QJsonValue(texts.first()) : QJsonValue(QJsonArray::fromStringList(texts)));
    return array;
}

Alternatives alternativesFromJson(const QJsonArray &array)
{
    Alternatives alternatives;
    for (const auto &item : array) {
        QStringList &texts = alternatives.emplaceBack();
        if (item.isString())
            texts.append(item.toString());
        const QJsonArray several = item.toArray();
        for (const auto &text : several)
            texts.append(text.toString());
    }
    return alternatives;
}

QString alternativesLine(const QStringList &texts)
{
    QStringList escaped = texts;
    escaped.replaceInStrings(u"|"_s, u"\\|"_s);
    return escaped.join(u" | "_s);
}

QStringList alternativesFromLine(const QString &line)
{
    QStringList texts;
    QString text;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == u'|') {
            appendText(&texts, text);
            text.clear();
            continue;
        }
        if (line[at] == u'\\' && at + 1 < line.size() && line[at + 1] == u'|')
            ++at;
        text += line[at];
    }
    appendText(&texts, text);
    return texts;
}

} // namespace watchkeeper
