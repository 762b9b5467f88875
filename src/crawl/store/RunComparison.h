// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The differences between two runs of crawls, and the run that others are compared with. The window and the command line use
//! the same ones.

#include "crawl/store/CrawlValues.h"
#include "model/base/Expected.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace watchkeeper {

class CrawlReader;

//! How an address differs between two runs.
enum class UrlChangeKind : quint8 { Added, Removed, Status, Moved, Title, Canonical, Robots, Slower, Heavier };

inline constexpr int kUrlChangeKindCount = static_cast<int>(UrlChangeKind::Heavier) + 1;

QString urlChangeKey(UrlChangeKind kind); //!< such as `heavier`, for files and scripts
QString urlChangeLabel(UrlChangeKind kind);

//! One difference of one address.
class UrlChange
{
public:
    UrlChange() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    UrlChange(UrlChangeKind what, qint64 number, QByteArray where, QString earlier, QString later)
        : kind(what)
        , url(number)
        , address(std::move(where))
        , before(std::move(earlier))
        , after(std::move(later))
    {
    }

    UrlChangeKind kind = UrlChangeKind::Added;
    qint64 url = 0; //!< the number of the address in the later run; in the earlier one if it was removed
    QByteArray address;
    QString before;
    QString after;
};

//! The differences between two runs.
class RunDifferences
{
public:
    RunDifferences() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<FindingRow> added; //!< findings of the later run only
    QList<FindingRow> healed;
    QList<FindingRow> kept;
    QList<UrlChange> changes;
};

//! \brief Returns the differences of an address that both runs requested. Pure. “Slower” and “heavier” need a clear difference: twice the time
//! and half a second more, or half the size and 100 kB more.
QList<UrlChange> urlChanges(const UrlRow &before, const UrlRow &after);

//! All differences between two runs. Blocks. \param before  0 for CrawlReader::baselineOf() \param after  0 for the newest run
Expected<RunDifferences, QString> runDifferences(CrawlReader *reader, qint64 before, qint64 after);

//! \brief Makes an ended run the baseline of its site, instead of the earlier one, or ends that. Later runs of the site are compared with
//! it by default, and it isn't removed automatically. \return a sentence, or empty on success
QString setCrawlBaseline(const QString &path, qint64 run, bool isBaseline);

} // namespace watchkeeper
