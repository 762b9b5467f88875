// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings page for alert channels.

#include "alerts/alert/Alert.h"
#include "app/alerting/AlertSending.h"
#include "gui/alerts/AlertItemPage.h"

namespace watchkeeper {

class SecretKeeper;
class SendTestPanel;
class Monitor;

//! \brief Shows the channels of the draft, a form for the selected channel's provider, and a test of that channel.
class ChannelsPage final : public AlertItemPage
{
    Q_OBJECT

public:
    //! All pointers must outlive the page. \param monitor  provides the proxy and the certificates for tests
    ChannelsPage(AlertsDraft *draft, Monitor *monitor, const SecretKeeper *keeper, QWidget *parent = nullptr);

    QString title() const override;

protected:
    QList<SectionFields> sections(const FormValues &values) const override;
    QString emptyText() const override;
    QString removalText(int id) const override;
    QString removalTitle() const override;
    void askForNew() override;
    bool isFormField(const QString &name) const override;
    void formChanged() override;

private:
    void addForProvider(const QString &provider);
    void test(AlertKind kind, Outcome outcome);

    Monitor *m_monitor;
    const SecretKeeper *m_keeper;
    SendTestPanel *m_testPanel;
    ChannelTestRun m_testRun;
};

} // namespace watchkeeper
