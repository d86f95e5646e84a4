// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "recordmodel.h"

#include <QSet>

/**
 * Ausstehende Ergebnisse: consultations of all conferences whose day has come and that have no result yet, by day and
 * committee. What gets its result while the list is shown stays in it, marked as entered. Roles: record (consultation),
 * committeeName, paperNumber, recommendationTitle, conferenceTitle (strings), entered (bool).
 */
class OutstandingModel : public RecordModelOf(Consultation)
{
    Q_OBJECT
    QML_ELEMENT
    /** How many still have no result. */
    Q_PROPERTY(int outstanding READ outstanding NOTIFY outstandingChanged FINAL)

public:
    explicit OutstandingModel(QObject *parent = nullptr);
    [[nodiscard]] int outstanding() const;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /** Row of the next one without a result after `row`, from the start again after the last; −1: none. */
    [[nodiscard]] Q_INVOKABLE int nextOutstanding(int row) const;

Q_SIGNALS:
    void outstandingChanged();

protected:
    [[nodiscard]] bool accepts(const Consultation &record) const override;
    [[nodiscard]] bool lessThan(const Consultation &a, const Consultation &b) const override;
    [[nodiscard]] QVariant extra(const Consultation &record, int role) const override;
    void rebuild() override;
    void onUpdated(RecordType::Type type, const QString &id) override;

private:
    [[nodiscard]] bool isOutstanding(const Consultation &record) const;

    /** Shown once, so they stay until the list is made anew. */
    QSet<QString> m_kept;
};
