// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What of the main window shows the stored past.

#include <QObject>

namespace watchkeeper {

class DetailsPane;
class HistoryChartSource;
class Watch;

//! \brief Joins the profile's history to the parts that show it, and keeps them up with what is watched.
class PastViews : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Watch *watch;
        DetailsPane *details;
        QObject *owner;
    };
    explicit PastViews(const Parts &parts);

private:
    void targetsChanged();

    Watch *m_watch;
    HistoryChartSource *m_charts;
};

} // namespace watchkeeper
