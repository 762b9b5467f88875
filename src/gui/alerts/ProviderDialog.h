// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Asks which service a new channel will use.

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace watchkeeper {

//! \brief Lists all providers by title. Typing filters, arrow keys select, Enter accepts.
class ProviderDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ProviderDialog(QWidget *parent = nullptr);

    void accept() override;

signals:
    void chosen(const QString &provider);

private:
    void build();
    void fill();
    void filter(const QString &typed);
    void showHelp();

    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_help;
    QPushButton *m_addButton;
};

} // namespace watchkeeper
