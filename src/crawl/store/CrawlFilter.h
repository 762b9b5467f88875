// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which addresses or findings of a crawl to list, and in which order. Pure values, safe in any thread.

#include "crawl/store/CrawlValues.h"
#include "model/base/Expected.h"

#include <QVariantList>

namespace watchkeeper {

//! \brief The conditions of a list. Empty ones match everything, and all others must match.
class CrawlFilter
{
public:
    CrawlFilter() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! \brief Reads a text such as `docs status:404,500 kind:broken`. Keys are `status`, `verdict` and `kind`, and commas separate
    //! alternatives. All other words are texts to search for. Double quotes keep spaces.
    //! \return the filter, or a sentence that names the invalid part
    static Expected<CrawlFilter, QString> parse(const QString &text);

    //! The conditions on the rows of `urls u` as SQL, beginning with ` AND`, or empty. \param columns  in which texts are searched
    //! \param values  the values to bind are added to it
    QString conditions(const QStringList &columns, QVariantList *values) const;
    //! The condition on the rows of `findings f`, in the same way.
    QString kindCondition() const;

    QStringList texts; //!< each is part of the address, the title or the message; ASCII case is ignored
    QList<int> statuses;
    QList<UrlVerdict> verdicts;
    QList<FindingKind> kinds; //!< of the finding, or of one finding about the address
    friend bool operator==(const CrawlFilter &, const CrawlFilter &) = default;
};

//! The order of a list of addresses.
enum class UrlOrder : quint8 { Found, Address, Status, Type, Time, Size, Depth, Title, Inlinks };

//! The SQL expression on a row of `urls u` that has this order.
QString orderExpression(UrlOrder order);

} // namespace watchkeeper
