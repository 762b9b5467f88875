// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings page that shows all notifications in sentences: rules, channels and quiet hours.

#include "app/alerting/AlertSending.h"
#include "gui/alerts/AlertsDraft.h"
#include "gui/settings/fields/SettingsPane.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace watchkeeper {

class SecretKeeper;
class Monitor;

//! What one line of the page is about.
enum class NotificationPart : quint8 { Rule, Channel, QuietHours };

//! \brief A switch with a sentence below it, and the buttons “Test” and “Edit…”.
class NotificationLine : public QWidget
{
    Q_OBJECT

public:
    NotificationLine(NotificationPart part, int id, QWidget *parent = nullptr);

    NotificationPart part() const { return m_part; }
    //! Returns the ID of the item in the draft.
    int id() const { return m_id; }
    void show(const QString &name, bool isOn, const QString &sentence, bool canTest);
    bool matches(const QString &text) const;

signals:
    void toggled(bool isOn);
    void testRequested();
    void editRequested();

private:
    NotificationPart m_part;
    int m_id;
    QCheckBox *m_switch;
    QLabel *m_sentence;
    QPushButton *m_testButton;
    QPushButton *m_editButton;
};

//! \brief Edits the draft of the pages for channels and rules. Everything but the switches is edited on those pages.
class NotificationsPage final : public SettingsPane
{
    Q_OBJECT

public:
    //! \param draft, monitor, keeper  must outlive the page; `monitor` provides the proxy and the certificates for tests
    NotificationsPage(AlertsDraft *draft, Monitor *monitor, const SecretKeeper *keeper, QWidget *parent = nullptr);

    QString title() const override;
    QIcon icon() const override;
    bool isDirty() override { return m_draft->isDirty(); }
    bool showProblems() override { return true; } // the pages with the forms show them
    QList<Secret> secrets() const override { return {}; }
    void setHasKeychain(bool, const QString &) override { }
    void apply() override { m_draft->apply(); }
    bool isApplying() const override { return m_draft->isApplying(); }
    int setFilter(const QString &text) override;

signals:
    //! Emitted to show an item on its own page. \param id  0 to show the page only
    void editRequested(watchkeeper::AlertItemKind kind, int id);

private:
    QVBoxLayout *addSection(const QString &title, const QString &help, const QString &button, AlertItemKind kind);
    void build();
    void addLines(QVBoxLayout *layout, NotificationPart part);
    void refresh();
    void refreshLine(NotificationLine *line);
    void switchItem(const NotificationLine &line, bool isOn);
    void switchQuietHours(int rule, bool isOn);
    void test(const NotificationLine &line);
    void testNextChannel();
    void showTestResult(const Verdict &verdict);
    void showQuietState(const AlertRule &rule);
    AlertRule ruleOf(int id) const;

    AlertsDraft *m_draft;
    Monitor *m_monitor;
    const SecretKeeper *m_keeper;
    QLabel *m_fileProblem;
    QWidget *m_body;
    QVBoxLayout *m_ruleLayout;
    QVBoxLayout *m_channelLayout;
    QVBoxLayout *m_quietLayout;
    QList<NotificationLine *> m_lines;
    QHash<int, FormValues> m_removedQuietHours; //!< by rule: quiet hours that were switched off on this page
    ChannelTestRun m_testRun;
    QList<AlertChannel> m_untested; //!< the channels of the running test that follow; the first is being tested
    Alert m_testAlert;
    QStringList m_testResults;
};

} // namespace watchkeeper
