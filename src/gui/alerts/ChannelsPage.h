// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The page of the settings for alert channels.

#include "alerts/Alert.h"
#include "app/AlertTrial.h"
#include "gui/alerts/AlertItemPage.h"

namespace watchkeeper {

class SecretKeeper;
class SendTestPanel;
class Watch;

//! \brief Channels of the draft, the form of their provider, and a test of the selected one.
class ChannelsPage final : public AlertItemPage
{
    Q_OBJECT

public:
    //! All outlive the page. \param watch  whose proxy and certificates a test uses
    ChannelsPage(AlertsDraft *draft, Watch *watch, const SecretKeeper *keeper, QWidget *parent = nullptr);

    QString title() const override;

protected:
    QList<SectionFields> sections(const FormValues &values) const override;
    QString emptyText() const override;
    QString removalText(int id) const override;
    QString removalTitle() const override;
    void askForNew() override;
    bool isOfForm(const QString &name) const override;
    void formChanged() override;

private:
    void addOf(const QString &provider);
    void test(AlertKind kind, Outcome outcome);

    Watch *m_watch;
    const SecretKeeper *m_keeper;
    SendTestPanel *m_panel;
    AlertTrial m_trial;
};

} // namespace watchkeeper
