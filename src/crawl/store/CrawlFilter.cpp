// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/store/CrawlFilter.h"

#include <QCoreApplication>
#include <QProcess>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CrawlFilterText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

//! Adds the value with this key. \return false if there is none
template<typename Value>
bool addKnown(const QString &key, Value last, QString (*keyOf)(Value), QList<Value> *values)
{
    for (int number = 0; number <= static_cast<int>(last); ++number) {
        if (keyOf(static_cast<Value>(number)) == key) {
            values->append(static_cast<Value>(number));
            return true;
        }
    }
    return false;
}

bool addStatus(const QString &text, QList<int> *statuses)
{
    bool isNumber = false;
    const int status = text.toInt(&isNumber);
    if (isNumber)
        statuses->append(status);
    return isNumber;
}

template<typename Value>
QString choiceCondition(const QString &column, const QList<Value> &choice)
{
    QStringList numbers;
    for (const Value value : choice)
        numbers.append(QString::number(static_cast<int>(value)));
    return numbers.isEmpty() ? QString() : u" AND %1 IN (%2)"_s.arg(column, numbers.join(u','));
}

} // namespace

Expected<CrawlFilter, QString> CrawlFilter::parse(const QString &text)
{
    CrawlFilter filter;
    const QStringList words = QProcess::splitCommand(text);
    for (const QString &word : words) {
        const QString key = word.section(u':', 0, 0).toLower();
        if (!word.contains(u':') || (key != "status"_L1 && key != "verdict"_L1 && key != "kind"_L1)) {
            filter.texts.append(word); // such as part of an address
            continue;
        }
        const QStringList values = word.section(u':', 1).toLower().split(u',', Qt::SkipEmptyParts);
        for (const QString &value : values) {
            const bool isKnown = key == "status"_L1 ? addStatus(value, &filter.statuses)
                : key == "verdict"_L1               ? addKnown(value, UrlVerdict::Skipped, &urlVerdictKey, &filter.verdicts)
                                                    : addKnown(value, kLastFindingKind, &findingKey, &filter.kinds);
            if (!isKnown)
                return Unexpected(CrawlFilterText::tr("“%1” isn't a valid %2.").arg(value, key));
        }
    }
    return filter;
}

QString CrawlFilter::conditions(const QStringList &columns, QVariantList *values) const
{
    QString sql = choiceCondition(u"u.status"_s, statuses) + choiceCondition(u"u.verdict"_s, verdicts);
    for (QString text : texts) {
        text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        QStringList alternatives;
        for (const QString &column : columns) {
            alternatives.append(u"CAST(%1 AS TEXT) LIKE ? ESCAPE '\\'"_s.arg(column));
            values->append(QVariant(u'%' + text + u'%'));
        }
        sql += u" AND (%1)"_s.arg(alternatives.join(u" OR "_s));
    }
    return sql;
}

QString CrawlFilter::kindCondition() const
{
    return choiceCondition(u"f.kind"_s, kinds);
}

QString orderExpression(UrlOrder order)
{
    switch (order) {
    case UrlOrder::Found:
        break;
    case UrlOrder::Address:
        return u"u.address"_s;
    case UrlOrder::Status:
        return u"u.status"_s;
    case UrlOrder::Type:
        return u"u.type"_s;
    case UrlOrder::Time:
        return u"u.total_ms"_s;
    case UrlOrder::Size:
        return u"u.size"_s;
    case UrlOrder::Depth:
        return u"u.depth"_s;
    case UrlOrder::Title:
        return u"u.title COLLATE NOCASE"_s;
    case UrlOrder::Inlinks:
        return u"(SELECT count(*) FROM links l WHERE l.target = u.id)"_s;
    }
    return u"u.id"_s;
}

} // namespace watchkeeper
