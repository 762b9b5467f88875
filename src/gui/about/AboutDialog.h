// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The About dialog: version, licence, components, and details for a bug report.

#include <QDialog>

#include <memory>

namespace Ui {
class AboutDialog;
}

namespace watchkeeper {

class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
    ~AboutDialog() override;

private:
    void fillComponents();
    void fillLicence();
    void addCopyButton();

    std::unique_ptr<Ui::AboutDialog> m_ui;
};

} // namespace watchkeeper
