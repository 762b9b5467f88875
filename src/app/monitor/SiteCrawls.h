// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Crawls sites for checks of the kind `site`, and stores the runs in the profile.

#include "checks/site/SiteKind.h"

#include <QThreadPool>

#include <memory>

namespace watchkeeper {

class CheckServices;

//! \brief Uses sockets in the calling thread, which is that of the engine, and reads the file in a thread of its own.
class SiteCrawls : public SiteCrawler
{
public:
    static constexpr int kKeptRuns = 10; //!< stored runs of each target, without baselines

    //! \param path      of crawls.sqlite
    //! \param services  must outlive this object
    SiteCrawls(QString path, CheckServices *services);
    //! Waits a moment for the use of the file. A longer one is left to the end of the program.
    ~SiteCrawls() override;

    QCoro::Task<SiteReport> crawl(SiteOrder order, CancelToken token) override;

private:
    QString m_path;
    CheckServices *m_services;
    std::unique_ptr<QThreadPool> m_pool; //!< one thread
};

} // namespace watchkeeper
