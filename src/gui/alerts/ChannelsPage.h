// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings page for alert channels.

#include "alerts/alert/Alert.h"
#include "app/alerting/AlertSending.h"
#include "gui/alerts/AlertItemPage.h"

#include <QFrame>

class QCheckBox;
class QPushButton;

namespace watchkeeper {

// The settings page for alert channels.

class FirstChannels;
class SecretKeeper;
class SendTestPanel;
class Monitor;

//! \brief Shows the channels of the draft, a form for the selected channel's provider, and a test of that channel.
class ChannelsPage final : public AlertItemPage
{
    Q_OBJECT

public:
    //! \param draft, monitor, keeper  must outlive the page; `monitor` provides the proxy and the certificates for tests
    ChannelsPage(AlertsDraft *draft, Monitor *monitor, const SecretKeeper *keeper, QWidget *parent = nullptr);

    QString title() const override;

protected:
    QList<SectionFields> sections(const FormValues &values) const override;
    QString emptyText() const override;
    QString removalText(int id) const override;
    QString removalTitle() const override;
    void askForNewItem() override;
    bool isFormField(const QString &name) const override;
    void formChanged() override;

private:
    void addForProvider(const QString &provider);
    void addFirst(const QStringList &providers);
    void test(AlertKind kind, Outcome outcome);

    Monitor *m_monitor;
    const SecretKeeper *m_keeper;
    SendTestPanel *m_testPanel;
    ChannelTestRun m_testRun;
};

// Offers the usual channels while there are none.

//! \brief Three switches for the channels that need no account, and a button for all others.
class FirstChannels : public QFrame
{
    Q_OBJECT

public:
    explicit FirstChannels(QWidget *parent = nullptr);

signals:
    void chosen(const QStringList &providers);
    void moreRequested();

private:
    void updateButton();

    QList<QCheckBox *> m_switches; //!< the object names are the keys of the providers
    QPushButton *m_turnOn;
};

} // namespace watchkeeper
