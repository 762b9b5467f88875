// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The choices for a new target: the menu with the kinds by group, and the dialog with the well-known services.

#include "checks/base/Kind.h"
#include "gui/look/picker/PickerDialog.h"
#include "gui/settings/fields/FieldEditor.h"
#include "model/target/Target.h"

#include <QMenu>

class QLabel;
class QLineEdit;

namespace watchkeeper {

//! \brief The kinds in one submenu.
struct KindGroup
{
    QString title; //!< translated, with a mnemonic
    QList<const Kind *> kinds;
};

//! \brief Returns `kinds` by group, in the order of their subjects, without the dialogues.
QList<KindGroup> groupedKinds(const QList<const Kind *> &kinds);

//! \brief Returns `kinds` in the order of a list: by group, followed by the dialogues, which are sorted by title.
QList<const Kind *> kindsInOrder(const QList<const Kind *> &kinds);

//! \brief The menu of the "Add" button. It has no dialogues because there are too many for a menu; ServiceDialog lists them.
class KindMenu : public QMenu
{
    Q_OBJECT

public:
    explicit KindMenu(QWidget *parent = nullptr);

signals:
    void serviceRequested();
    void kindRequested(const QString &key);

private:
    void addGroup(const KindGroup &group);
};

//! \brief Chooses a service and its server. Enter in the list goes to the field of the server, and adds the target there.
class ServiceDialog : public ServicePicker
{
    Q_OBJECT

public:
    //! \param defaults  the schedule of the new target
    explicit ServiceDialog(Schedule defaults, QWidget *parent = nullptr);

    void accept() override;

signals:
    //! Either this signal or draftCreated() is emitted once, before the dialog closes.
    void targetCreated(const watchkeeper::Target &target);
    //! Emitted instead of targetCreated() if the service requires other fields besides its address.
    void draftCreated(const watchkeeper::FormValues &values);

protected:
    void choose() override;

private:
    void showServer();
    void updateAddress();
    //! Returns whether the typed server is valid, and the text to show below it.
    std::pair<bool, QString> checkServer(const Service &service) const;

    Schedule m_defaults;
    QLineEdit *m_server;
    QLabel *m_address;
};

} // namespace watchkeeper
