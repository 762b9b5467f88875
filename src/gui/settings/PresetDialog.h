// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Asks for a preset and a server.

#include "model/Target.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace watchkeeper {

class Preset;

//! \brief A list of all presets to search in, what the chosen one is, and where the server runs.
class PresetDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param defaults  schedule of the new target
    explicit PresetDialog(Schedule defaults, QWidget *parent = nullptr);

    void accept() override;

signals:
    //! Once, before the dialog closes.
    void targetMade(const watchkeeper::Target &target);

protected:
    //! The arrow keys walk through the list while the search has the focus.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fill();
    void filter();
    const Preset *chosen() const;
    void update();

    Schedule m_defaults;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_help;
    QLineEdit *m_server;
    QLabel *m_address;
    QPushButton *m_add;
};

} // namespace watchkeeper
